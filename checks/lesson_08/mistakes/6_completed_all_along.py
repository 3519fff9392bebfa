"""It looks as though each change of a completed todo is told as a completion. Was it completed before?"""
# caught by: test_6_events.py::test_what_did_not_happen_is_not_told
# says: nothing was completed here
# in app/services/todo_service.py
if todo.completed:
    logger.info("todo.completed", extra={"todo_id": todo.id})
