"""It looks as though an exception, bytes or an object leave redact as they are. json.dumps turns them into text, and nobody searches that."""
# caught by: test_4_types.py::test_what_json_does_not_know_is_searched_too
# says: is never searched
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
if not isinstance(value, str):
    return value
return SECRET_TEXT.sub(rf"\g<before>{REDACTED}", value)
