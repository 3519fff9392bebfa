"""It looks as though the address of a new user is in the log. It is personal, and the id leads to it."""
# caught by: test_6_users.py::test_events_name_ids_and_nothing_private
# says: an id is enough
# in app/services/user_service.py
logger.info(
    "user.registered", extra={"new_user_id": added.id, "email": added.email}
)
