"""It looks as though the parts are counted and measured, and their signs are not looked at. They are hexadecimal digits."""
# caught by: test_5_trace.py::test_without_a_valid_trace_a_new_one_begins
# says: Half a header
# in app/core/context.py
parts = (traceparent or "").split("-")
zeros = {"ff", "0" * 32, "0" * 16}
lengths = [len(part) for part in parts]
if lengths == [2, 32, 16, 2] and not zeros & set(parts) and parts == "-".join(parts).lower().split("-"):
    return parts[1]
return uuid4().hex
