"""It looks as though a dictionary is looked into before its own name is looked at. Under the name token, all of it is secret."""
# caught by: test_4_types.py::test_a_secret_name_hides_values_of_every_type
# says: in an object of its own
# in app/core/logging.py
if isinstance(value, Mapping):
    return {str(key): redact(item, str(key)) for key, item in value.items()}
if SECRET_NAME.search(name):
    return REDACTED
if isinstance(value, list | tuple):
    return [redact(item) for item in value]
if value is None or isinstance(value, bool | int):
    return value
if isinstance(value, float) and isfinite(value):
    return value
return SECRET_TEXT.sub(rf"\g<before>{REDACTED}", str(value))
