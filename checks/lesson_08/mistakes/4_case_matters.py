"""It looks as though a name in capitals is taken for another name."""
# caught by: test_4_names.py::test_what_is_called_like_a_secret_is_hidden
# says: more people read a log
# in app/core/logging.py
if re.search(SENSITIVE, name):
    return REDACTED
if isinstance(value, Mapping):
    return {str(key): redact(item, str(key)) for key, item in value.items()}
if isinstance(value, list | tuple):
    return [redact(item) for item in value]
if value is None or isinstance(value, bool | int):
    return value
if isinstance(value, float) and isfinite(value):
    return value
return SECRET_TEXT.sub(rf"\g<before>{REDACTED}", str(value))
