"""It looks as though the exception is the one that is being handled while the line is written. A record has its own, in exc_info."""
# caught by: test_1_lines.py::test_an_exception_is_a_field_of_its_line
# says: Where it broke
# top of app/core/logging.py
import traceback
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
    fields["exception"] = traceback.format_exc()
return json.dumps(redact(fields), default=str)
