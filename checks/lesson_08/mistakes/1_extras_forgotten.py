"""It looks as though what was handed over as extra is not in the line. It is among the attributes of the record."""
# caught by: test_1_lines.py::test_extras_stand_beside_the_event
# says: a number that stays a number
# in app/core/logging.py #1
fields = {
    "timestamp": datetime.fromtimestamp(record.created, UTC).isoformat(),
    "level": record.levelname,
    "logger": record.name,
    "event": record.getMessage(),
    **context_fields(),
}
known = OF_EVERY_RECORD | set(fields)
if record.exc_info:
    fields["exception"] = self.formatException(record.exc_info)
return json.dumps(redact(fields), default=str)
