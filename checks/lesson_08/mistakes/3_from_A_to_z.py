"""It looks as though the pattern says A-z. Between Z and a there are six more signs, such as [ and ^."""
# caught by: test_3_ids.py::test_any_other_id_is_replaced
# says: these were offered twice
# in app/core/context.py
if offered and re.fullmatch(r"[A-z0-9._-]{1,64}", offered):
    return offered
return uuid4().hex
