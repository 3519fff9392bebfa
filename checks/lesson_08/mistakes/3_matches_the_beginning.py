"""It looks as though an id is kept when it begins well. match looks at the beginning only."""
# caught by: test_3_ids.py::test_any_other_id_is_replaced
# says: these were offered twice
# in app/core/context.py
if offered and SAFE_ID.match(offered):
    return offered
return uuid4().hex
