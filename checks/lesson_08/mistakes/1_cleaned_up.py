"""It looks as though line breaks are taken out of the text before it is written. JSON can hold them: nothing has to be lost."""
# caught by: test_1_lines.py::test_whatever_is_logged_stays_on_one_line
# says: a log that changes it
# in app/core/logging.py #1
fields = {
    "timestamp": datetime.fromtimestamp(record.created, UTC).isoformat(),
    "level": record.levelname,
    "logger": record.name,
    "event": " ".join(record.getMessage().split()),
    **context_fields(),
}
known = OF_EVERY_RECORD | set(fields)
fields |= {k: value for k, value in vars(record).items() if k not in known}
if record.exc_info:
    fields["exception"] = self.formatException(record.exc_info)
return json.dumps(redact(fields), default=str)
