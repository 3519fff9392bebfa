"""It looks as though the exception is added to a line whose secrets are hidden already. Its text can hold one as well."""
# caught by: test_4_texts.py::test_what_looks_like_a_secret_is_hidden
# says: gives it away
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
line = redact(fields)
if record.exc_info:
    line["exception"] = self.formatException(record.exc_info)
return json.dumps(line, default=str)
