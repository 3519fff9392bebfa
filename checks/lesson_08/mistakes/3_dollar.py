"""It looks as though an id with a line break at its end is kept. In a pattern, $ matches before it; fullmatch does not."""
# caught by: test_3_ids.py::test_any_other_id_is_replaced
# says: these were offered twice
# in app/core/context.py
if offered and re.match(r"^[A-Za-z0-9._-]{1,64}$", offered):
    return offered
return uuid4().hex
