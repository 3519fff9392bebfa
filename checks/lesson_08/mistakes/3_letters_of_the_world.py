"""It looks as though letters of all alphabets are kept. \w and isalnum() know many more of them than the page does."""
# caught by: test_3_ids.py::test_any_other_id_is_replaced
# says: these were offered twice
# in app/core/context.py
if offered and re.fullmatch(r"[\w.-]{1,64}", offered):
    return offered
return uuid4().hex
