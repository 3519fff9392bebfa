"""It looks as though the key of a dictionary is taken for a text. It may be a number, in which nothing can be searched."""
# caught by: test_4_types.py::test_every_key_and_number_can_be_written
# says: cannot read the line
# in app/core/logging.py
if SECRET_NAME.search(name):
    return REDACTED
if isinstance(value, Mapping):
    return {key: redact(item, key) for key, item in value.items()}
if isinstance(value, list | tuple):
    return [redact(item) for item in value]
if value is None or isinstance(value, bool | int):
    return value
if isinstance(value, float) and isfinite(value):
    return value
return SECRET_TEXT.sub(rf"\g<before>{REDACTED}", str(value))
