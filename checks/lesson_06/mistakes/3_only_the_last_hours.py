"""It looks as though only what overflows in UTC is refused. The clock of another town comes later, and overflows then."""
# caught by: test_3_refusals.py::test_the_ends_of_the_calendar_are_refused
# says: Some clients send 9999
# in app/utils/validators.py #2
try:
    return moment.astimezone(UTC)
except OverflowError:
    raise PydanticCustomError(
        "datetime_range", "Input should be in the years 2 to 9998"
    ) from None
