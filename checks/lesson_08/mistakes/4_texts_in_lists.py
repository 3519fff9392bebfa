"""It looks as though a text in a list is not searched. Call redact for each item, whatever it is."""
# caught by: test_4_types.py::test_texts_are_searched_at_any_depth
# says: arguments of a call
# in app/core/logging.py
if SECRET_NAME.search(name):
    return REDACTED
if isinstance(value, Mapping):
    return {str(key): redact(item, str(key)) for key, item in value.items()}
if isinstance(value, list | tuple):
    return [item if isinstance(item, str) else redact(item) for item in value]
if value is None or isinstance(value, bool | int):
    return value
if isinstance(value, float) and isfinite(value):
    return value
return SECRET_TEXT.sub(rf"\g<before>{REDACTED}", str(value))
