"""It looks as though a secret is taken out together with its name. That there was one is worth knowing."""
# caught by: test_4_names.py::test_what_is_called_like_a_secret_is_hidden
# says: the name stays
# in app/core/logging.py
if SECRET_NAME.search(name):
    return REDACTED
if isinstance(value, Mapping):
    return {
        str(key): redact(item)
        for key, item in value.items()
        if not SECRET_NAME.search(str(key))
    }
if isinstance(value, list | tuple):
    return [redact(item) for item in value]
if value is None or isinstance(value, bool | int):
    return value
if isinstance(value, float) and isfinite(value):
    return value
return SECRET_TEXT.sub(rf"\g<before>{REDACTED}", str(value))
