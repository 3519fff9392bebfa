"""It looks as though the JSON is put together by hand. A quote or a line break in a title ends it; let json.dumps write all of it."""
# caught by: test_1_lines.py::test_whatever_is_logged_stays_on_one_line
# says: begin a line of your log
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
    fields["exception"] = self.formatException(record.exc_info)
pairs = ", ".join(f'"{key}": "{value}"' for key, value in fields.items())
return "{" + pairs + "}"
