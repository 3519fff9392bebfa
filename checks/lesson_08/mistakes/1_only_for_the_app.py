"""It looks as though the handler belongs to the loggers of the app. What libraries log reaches the root logger only."""
# caught by: test_1_handler.py::test_libraries_write_the_same_lines
# says: the number of JSON lines
# in app/core/logging.py #2
app_logger = logging.getLogger("app")
for handler in app_logger.handlers[:]:
    app_logger.removeHandler(handler)
handler = logging.StreamHandler(sys.stdout)
handler.name = HANDLER_NAME
handler.setFormatter(JsonFormatter())
app_logger.addHandler(handler)
