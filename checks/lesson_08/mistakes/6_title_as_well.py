"""It looks as though the title is in the log. It is private, and the id leads to it."""
# caught by: test_6_users.py::test_events_name_ids_and_nothing_private
# says: an id is enough
# in app/services/todo_service.py
if todo.completed and not was_completed:
    logger.info(
        "todo.completed", extra={"todo_id": todo.id, "title": todo.title}
    )
