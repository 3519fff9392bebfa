"""It looks as though an id that a client offers is never kept. It would like to find its request in your log."""
# caught by: test_3_ids.py::test_a_harmless_id_is_kept
# says: to find it in your log
# in app/core/context.py
return uuid4().hex
