"""It looks as though exceptions are not written. A record carries them in exc_info."""
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
return json.dumps(redact(fields), default=str)
