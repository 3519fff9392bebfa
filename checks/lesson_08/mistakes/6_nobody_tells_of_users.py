"""It looks as though a registration leaves no event."""
# caught by: test_6_users.py::test_a_new_user_is_told
# says: the number of JSON lines
# in app/services/user_service.py
