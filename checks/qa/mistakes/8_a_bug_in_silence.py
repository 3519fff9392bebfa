"""It looks as though the last resort answers and writes nothing down."""
# caught by: test_8_trace.py::test_a_bug_leaves_one_error
# says: the client quotes the id
# end of app/main.py


def forget(record: logging.LogRecord) -> bool:
    return record.levelno < logging.ERROR


logging.getLogger("app.core.error_handlers").addFilter(forget)
