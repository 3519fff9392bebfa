"""It looks as though not every way in which ZoneInfo refuses a name is caught. A name with two slashes in a row, or one at its end, is a ValueError."""
# caught by: test_4_names.py::test_a_refused_zone_is_told_in_plain_words
# says: written for programmers
# in app/utils/validators.py
try:
    ZoneInfo(name)
except (ZoneInfoNotFoundError, OSError):
    raise PydanticCustomError(
        "time_zone", "Input should be a time zone such as Europe/Berlin"
    ) from None
return name
