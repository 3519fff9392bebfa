"""It looks as though an extra called level takes the place of the level. Leave out those extras that are called like a field of the line."""
# caught by: test_1_extras.py::test_an_extra_never_takes_the_place_of_a_field
# says: The fields of every line
# in app/core/logging.py #1
fields = {
    "timestamp": datetime.fromtimestamp(record.created, UTC).isoformat(),
    "level": record.levelname,
    "logger": record.name,
    "event": record.getMessage(),
    **context_fields(),
}
known = OF_EVERY_RECORD
fields |= {k: value for k, value in vars(record).items() if k not in known}
if record.exc_info:
    fields["exception"] = self.formatException(record.exc_info)
return json.dumps(redact(fields), default=str)
