"""It looks as though all that follows a secret is hidden with it. SECRET_TEXT knows where it ends, and its group what comes before."""
# caught by: test_4_texts.py::test_what_looks_like_a_secret_is_hidden
# says: the rest of the text stays
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
return REDACTED if SECRET_TEXT.search(str(value)) else str(value)
