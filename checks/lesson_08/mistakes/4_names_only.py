"""It looks as though only names are looked at. A secret may stand in the middle of a sentence."""
# caught by: test_4_texts.py::test_what_looks_like_a_secret_is_hidden
# says: gives it away
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
return str(value)
