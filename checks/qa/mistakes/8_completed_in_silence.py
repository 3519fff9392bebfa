"""It looks as though completing a todo leaves no event."""
# caught by: test_8_trace.py::test_completing_a_todo_leaves_one_event
# says: the one event that everybody asks about
# end of app/main.py


def forget(record: logging.LogRecord) -> bool:
    return record.msg != "todo.completed"


logging.getLogger("app.services.todo_service").addFilter(forget)
