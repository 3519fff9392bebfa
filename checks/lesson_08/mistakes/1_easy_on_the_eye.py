"""It looks as though a record is written over several lines. It is nicer to read, and no program knows where a record ends."""
# caught by: test_1_lines.py::test_whatever_is_logged_stays_on_one_line
# says: this is the number of lines
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
return json.dumps(redact(fields), default=str, indent=2)
