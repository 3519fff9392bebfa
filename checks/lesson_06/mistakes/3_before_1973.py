"""It looks as though moments before 1973 are taken. Offsets had seconds then, and due_local has no room for them."""
# caught by: test_3_years.py::test_the_ends_of_the_calendar_are_refused
# says: some offsets have seconds
# in app/utils/validators.py #2
with suppress(OverflowError):
    in_utc = moment.astimezone(UTC)
    if in_utc.year in range(2, 9999):
        return in_utc
raise PydanticCustomError(
    "datetime_range", "Input should be in the years 2 to 9998"
)
