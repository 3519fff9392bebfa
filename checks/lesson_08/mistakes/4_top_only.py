"""It looks as though only the fields of the line itself are looked at. A form within an extra has names as well."""
# caught by: test_4_names.py::test_what_is_called_like_a_secret_is_hidden
# says: more people read a log
# in app/core/logging.py
if not isinstance(value, Mapping):
    return value
clean = {}
for key, item in value.items():
    text = SECRET_TEXT.sub(rf"\g<before>{REDACTED}", item) if isinstance(item, str) else item
    clean[key] = REDACTED if SECRET_NAME.search(key) else text
return clean
