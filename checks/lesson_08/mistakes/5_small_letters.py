"""It looks as though capital letters are turned into small ones. The header is not valid with them, and counts as none."""
# caught by: test_5_trace.py::test_without_a_valid_trace_a_new_one_begins
# says: Half a header
# in app/core/context.py
match = TRACEPARENT.fullmatch((traceparent or "").lower())
return match["trace"] if match else uuid4().hex
