"""It looks as though text that has a time behind its date is refused. DATE describes the beginning: match looks there, fullmatch at all of it."""
# caught by: test_3_moments.py::test_moments_come_back_in_utc
# says: other hands at the same moment
# in app/utils/validators.py #1
if isinstance(value, datetime):
    return value
if isinstance(value, str) and DATE.fullmatch(value):
    return value
raise PydanticCustomError(
    "datetime_text", "Input should be a time such as 2026-11-23T09:30:00Z"
)
