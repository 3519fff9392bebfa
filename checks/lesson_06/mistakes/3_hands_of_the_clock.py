"""It looks as though the offset is replaced and the hands stay. That is another moment; astimezone keeps the moment."""
# caught by: test_3_moments.py::test_a_todo_is_late_from_its_moment_on
# says: both clocks show the same hands
# in app/utils/validators.py #2
if moment.year not in YEARS:
    raise PydanticCustomError(
        "datetime_range", "Input should be in the years 2 to 9998"
    )
return moment.replace(tzinfo=UTC)
