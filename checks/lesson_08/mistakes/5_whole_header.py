"""It looks as though the whole header is the id. Four parts are in it, and one of them is the trace."""
# caught by: test_5_trace.py::test_a_valid_trace_goes_on
# says: one click
# in app/core/context.py
match = TRACEPARENT.fullmatch(traceparent or "")
return match[0] if match else uuid4().hex
