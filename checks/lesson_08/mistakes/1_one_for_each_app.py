"""It looks as though each app adds a handler of its own, and all of them write. Remove the one that is there before you add another."""
# caught by: test_1_handler.py::test_two_apps_write_each_line_once
# says: no more and no less
# in app/core/logging.py #2
handler = logging.StreamHandler(sys.stdout)
handler.name = HANDLER_NAME
handler.setFormatter(JsonFormatter())
logging.getLogger().addHandler(handler)
