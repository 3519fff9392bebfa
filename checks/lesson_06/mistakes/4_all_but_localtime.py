"""It looks as though localtime is refused, and other files beside the zones are not. Names of zones begin with a capital: ask for that."""
# caught by: test_4_names.py::test_a_file_beside_the_zones_is_refused
# says: counts leap seconds
# in app/schemas/todo.py
TimeZone = Annotated[CleanStr, AfterValidator(require_zone)]
# in app/utils/validators.py
try:
    if name == "localtime":
        raise ValueError(name)
    ZoneInfo(name)
except (ZoneInfoNotFoundError, ValueError, OSError):
    raise PydanticCustomError(
        "time_zone", "Input should be a time zone such as Europe/Berlin"
    ) from None
return name
