"""It looks as though all names are looked up, and localtime is among them. It is a file on many machines, and no zone: names begin with a capital."""
# caught by: test_4_names.py::test_a_file_beside_the_zones_is_refused
# says: another zone on each of them
# in app/schemas/todo.py
TimeZone = Annotated[CleanStr, AfterValidator(require_zone)]
# in app/utils/validators.py
from zoneinfo import available_timezones

if name not in available_timezones():
    raise PydanticCustomError(
        "time_zone", "Input should be a time zone such as Europe/Berlin"
    )
return name
