"""It looks as though every text passes on to Pydantic, which reads "5" as a number. Ask for a date at its beginning."""
# caught by: test_3_refusals.py::test_a_number_is_no_moment
# says: seconds or milliseconds
# in app/utils/validators.py #1
if isinstance(value, (datetime, str)):
    return value
raise PydanticCustomError(
    "datetime_text", "Input should be a time such as 2026-11-23T09:30:00Z"
)
