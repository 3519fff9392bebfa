"""It looks as though a text that only mentions a password is hidden as a whole. SECRET_TEXT finds the secret itself."""
# caught by: test_4_names.py::test_everything_else_stays_as_it_is
# says: too much is hidden
# in app/core/logging.py
if SECRET_NAME.search(name):
    return REDACTED
if isinstance(value, Mapping):
    return {str(key): redact(item, str(key)) for key, item in value.items()}
if isinstance(value, list | tuple):
    return [redact(item) for item in value]
if value is None or isinstance(value, bool | int):
    return value
if isinstance(value, float) and isfinite(value):
    return value
return REDACTED if SECRET_NAME.search(str(value)) else str(value)
