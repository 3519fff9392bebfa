"""It looks as though the lines are written to standard error. Whoever collects logs reads standard output."""
# caught by: test_1_handler.py::test_libraries_write_the_same_lines
# says: the number of JSON lines
# in app/core/logging.py #2
root = logging.getLogger()
for handler in [item for item in root.handlers if item.name == HANDLER_NAME]:
    root.removeHandler(handler)
handler = logging.StreamHandler()
handler.name = HANDLER_NAME
handler.setFormatter(JsonFormatter())
root.addHandler(handler)
