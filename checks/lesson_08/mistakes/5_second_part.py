"""It looks as though the second part is taken, whatever the header looks like. Only a header that is valid as a whole counts."""
# caught by: test_5_trace.py::test_without_a_valid_trace_a_new_one_begins
# says: Half a header
# in app/core/context.py
parts = (traceparent or "").split("-")
return parts[1] if len(parts) > 1 else uuid4().hex
