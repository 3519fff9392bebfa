"""It looks as though nan is written as NaN. That is no JSON, and the whole line is lost for who reads it."""
# caught by: test_4_types.py::test_every_key_and_number_can_be_written
# says: cannot read the line
# in app/core/logging.py
if SECRET_NAME.search(name):
    return REDACTED
if isinstance(value, Mapping):
    return {str(key): redact(item, str(key)) for key, item in value.items()}
if isinstance(value, list | tuple):
    return [redact(item) for item in value]
if value is None or isinstance(value, bool | int):
    return value
if isinstance(value, float):
    return value
return SECRET_TEXT.sub(rf"\g<before>{REDACTED}", str(value))
