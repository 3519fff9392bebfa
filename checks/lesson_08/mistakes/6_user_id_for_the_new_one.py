"""It looks as though the new user is told as user_id. That field says who has asked, on every line."""
# caught by: test_6_users.py::test_a_new_user_is_told
# says: who was added
# in app/services/user_service.py
logger.info("user.registered", extra={"user_id": added.id})
