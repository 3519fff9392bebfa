"""It looks as though the event is the text before its values were put in. A record has a method for that."""
# caught by: test_1_lines.py::test_a_line_says_when_how_bad_who_and_what
# says: the number of JSON lines with the event
# in app/core/logging.py #1
fields = {
    "timestamp": datetime.fromtimestamp(record.created, UTC).isoformat(),
    "level": record.levelname,
    "logger": record.name,
    "event": record.msg,
    **context_fields(),
}
known = OF_EVERY_RECORD | set(fields)
fields |= {k: value for k, value in vars(record).items() if k not in known}
if record.exc_info:
    fields["exception"] = self.formatException(record.exc_info)
return json.dumps(redact(fields), default=str)
