"""It looks as though the zone itself is kept. A todo keeps the name, which JSON and a database can hold: return that."""
# caught by: test_4_names.py::test_a_time_zone_is_kept_by_its_name
# says: names with one part
# in app/utils/validators.py
try:
    return ZoneInfo(name)
except (ZoneInfoNotFoundError, ValueError, OSError):
    raise PydanticCustomError(
        "time_zone", "Input should be a time zone such as Europe/Berlin"
    ) from None
