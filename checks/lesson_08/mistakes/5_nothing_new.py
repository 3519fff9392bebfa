"""It looks as though a request without a trace gets none. Begin one."""
# caught by: test_5_trace.py::test_without_a_valid_trace_a_new_one_begins
# says: a trace id has 32
# in app/core/context.py
match = TRACEPARENT.fullmatch(traceparent or "")
return match["trace"] if match else ""
