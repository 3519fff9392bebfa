"""It looks as though two layers log the same registration."""
# caught by: test_8_trace.py::test_registering_leaves_one_event
# says: who opened an account
# end of app/main.py


def forget(record: logging.LogRecord) -> bool:
    if record.msg == "user.registered":
        logging.getLogger("app.again").info(record.msg)
    return True


logging.getLogger("app.services.user_service").addFilter(forget)
