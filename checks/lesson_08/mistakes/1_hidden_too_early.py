"""It looks as though secrets are hidden before the values are put into the text. Hide them in what is written, at the last moment."""
# caught by: test_4_texts.py::test_what_looks_like_a_secret_is_hidden
# says: gives it away
# in app/core/logging.py #1
fields = {
    "timestamp": datetime.fromtimestamp(record.created, UTC).isoformat(),
    "level": record.levelname,
    "logger": record.name,
    "event": str(redact(record.msg)) % record.args if record.args else str(redact(record.msg)),
    **context_fields(),
}
known = OF_EVERY_RECORD | set(fields)
fields |= {k: value for k, value in vars(record).items() if k not in known}
if record.exc_info:
    fields["exception"] = self.formatException(record.exc_info)
return json.dumps({**redact(fields), "event": fields["event"]}, default=str)
