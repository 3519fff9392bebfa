"""It looks as though a request with a bad id is refused. The id is of no importance to its client; make another one."""
# caught by: test_3_ids.py::test_any_other_id_is_replaced
# says: only their ids are not
# in app/core/context.py
if offered is None:
    return uuid4().hex
if not SAFE_ID.fullmatch(offered):
    raise ValueError("this is no request id")
return offered
