"""It looks as though one of the errors of ZoneInfo is caught. It raises others for paths, for NUL and for very long names; catch them all."""
# caught by: test_4_names.py::test_a_refused_zone_is_told_in_plain_words
# says: written for programmers
# in app/schemas/todo.py
TimeZone = Annotated[
    CleanStr, StringConstraints(pattern="^[A-Z]"), AfterValidator(require_zone)
]
# in app/utils/validators.py
try:
    ZoneInfo(name)
except ZoneInfoNotFoundError:
    raise PydanticCustomError(
        "time_zone", "Input should be a time zone such as Europe/Berlin"
    ) from None
return name
