"""It looks as though moments that seem unlikely are refused. The page says where the bounds are."""
# caught by: test_3_refusals.py::test_the_ends_of_the_calendar_are_refused
# says: there is room on either side
# in app/utils/validators.py #2
if not 1970 <= moment.year <= 2100:
    raise PydanticCustomError(
        "datetime_range", "Input should be in the years 1970 to 2100"
    )
return moment.astimezone(UTC)
