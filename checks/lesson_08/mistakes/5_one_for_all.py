"""It looks as though all requests without a trace get the same one. Make the id when it is needed, not when the module is imported."""
# caught by: test_5_trace.py::test_without_a_valid_trace_a_new_one_begins
# says: stay apart
# top of app/core/context.py
NEW_TRACE = uuid4().hex
# in app/core/context.py
match = TRACEPARENT.fullmatch(traceparent or "")
return match["trace"] if match else NEW_TRACE
