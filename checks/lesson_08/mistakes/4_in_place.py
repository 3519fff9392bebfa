"""It looks as though secrets are overwritten where they are. The dictionary belongs to somebody who still needs it; make a new one."""
# caught by: test_4_names.py::test_what_is_called_like_a_secret_is_hidden
# says: never what it was given
# in app/core/logging.py
if SECRET_NAME.search(name):
    return REDACTED
if isinstance(value, dict):
    for key in value:
        value[key] = redact(value[key], str(key))
    return value
if isinstance(value, Mapping):
    return {str(key): redact(item, str(key)) for key, item in value.items()}
if isinstance(value, list):
    value[:] = [redact(item) for item in value]
    return value
if isinstance(value, tuple):
    return [redact(item) for item in value]
if value is None or isinstance(value, bool | int):
    return value
if isinstance(value, float) and isfinite(value):
    return value
return SECRET_TEXT.sub(rf"\g<before>{REDACTED}", str(value))
