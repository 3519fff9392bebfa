"""It looks as though the ids of the request are not in the line. context_fields() knows them, also when there is none."""
# caught by: test_1_handler.py::test_outside_of_requests_the_ids_are_null
# says: has no request says so
# in app/core/logging.py #1
fields = {
    "timestamp": datetime.fromtimestamp(record.created, UTC).isoformat(),
    "level": record.levelname,
    "logger": record.name,
    "event": record.getMessage(),
}
known = OF_EVERY_RECORD | set(fields)
fields |= {k: value for k, value in vars(record).items() if k not in known}
if record.exc_info:
    fields["exception"] = self.formatException(record.exc_info)
return json.dumps(redact(fields), default=str)
