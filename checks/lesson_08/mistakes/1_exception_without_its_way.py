"""It looks as though only the message of an exception is written. Without a traceback nobody knows where it comes from."""
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
if record.exc_info:
    fields["exception"] = repr(record.exc_info[1])
return json.dumps(redact(fields), default=str)
