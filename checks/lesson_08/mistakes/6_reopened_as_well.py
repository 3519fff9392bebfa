"""It looks as though a todo that is reopened is told as completed. Look at what it is now as well."""
# caught by: test_6_events.py::test_what_did_not_happen_is_not_told
# says: nothing was completed here
# in app/services/todo_service.py
if todo.completed != was_completed:
    logger.info("todo.completed", extra={"todo_id": todo.id})
