"""It looks as though the trace of the caller is not taken over. It is a part of the header traceparent."""
# caught by: test_5_trace.py::test_a_valid_trace_goes_on
# says: one click
# in app/core/context.py
return uuid4().hex
