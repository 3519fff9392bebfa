"""It looks as though the third part of the header is taken. It changes with each call; the trace is the second."""
# caught by: test_5_trace.py::test_a_valid_trace_goes_on
# says: one click
# in app/core/context.py
match = TRACEPARENT.fullmatch(traceparent or "")
return match[0].split("-")[2] if match else uuid4().hex
