"""It looks as though ZoneInfo speaks to the client. It raises in more than one way; catch them all, and say it in your own words."""
# caught by: test_4_names.py::test_a_refused_zone_is_told_in_plain_words
# says: written for programmers
# in app/schemas/todo.py
TimeZone = Annotated[CleanStr, AfterValidator(require_zone)]
# in app/utils/validators.py
try:
    ZoneInfo(name)
except ZoneInfoNotFoundError:
    raise PydanticCustomError(
        "time_zone", "Input should be a time zone such as Europe/Berlin"
    ) from None
return name
