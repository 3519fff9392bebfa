"""It looks as though a header is valid when it begins well. What follows is looked at by fullmatch only."""
# caught by: test_5_trace.py::test_without_a_valid_trace_a_new_one_begins
# says: Half a header
# in app/core/context.py
match = TRACEPARENT.match(traceparent or "")
return match["trace"] if match else uuid4().hex
