"""It looks as though the event is logged at DEBUG, which nobody hears. The log of the app begins at INFO."""
# caught by: test_6_events.py::test_a_completed_todo_is_told
# says: a question to the log
# in app/services/todo_service.py
if todo.completed and not was_completed:
    logger.debug("todo.completed", extra={"todo_id": todo.id})
