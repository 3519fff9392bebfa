"""It looks as though any id is kept. Look at it first: it was written by whoever has called."""
# caught by: test_3_ids.py::test_any_other_id_is_replaced
# says: these were offered twice
# in app/core/context.py
return offered or uuid4().hex
