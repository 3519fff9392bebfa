"""It looks as though the traceback follows below the line, as logging does it by default. It belongs into a field."""
# caught by: test_1_lines.py::test_an_exception_is_a_field_of_its_line
# says: Where it broke
# in app/core/logging.py #1
fields = {
    "timestamp": datetime.fromtimestamp(record.created, UTC).isoformat(),
    "level": record.levelname,
    "logger": record.name,
    "event": record.getMessage(),
    **context_fields(),
}
known = OF_EVERY_RECORD | set(fields)
fields |= {k: value for k, value in vars(record).items() if k not in known}
line = json.dumps(redact(fields), default=str)
if record.exc_info:
    line += "\n" + self.formatException(record.exc_info)
return line
