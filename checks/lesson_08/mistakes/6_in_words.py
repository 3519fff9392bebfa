"""It looks as though the event is a sentence with the id in it. A name that never changes can be counted."""
# caught by: test_6_events.py::test_a_completed_todo_is_told
# says: a question to the log
# in app/services/todo_service.py
if todo.completed and not was_completed:
    logger.info("todo %s was completed", todo.id)
