"""It looks as though only version 00 counts. A caller that is ahead of you sends another one, in the same form."""
# caught by: test_5_trace.py::test_a_valid_trace_goes_on
# says: one click
# in app/core/context.py
match = TRACEPARENT.fullmatch(traceparent or "")
if match and match[0].startswith("00-"):
    return match["trace"]
return uuid4().hex
