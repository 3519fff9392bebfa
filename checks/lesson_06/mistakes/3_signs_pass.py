"""It looks as though only text of digits counts as a number. Pydantic reads "-5" as one as well; ask for a date at the beginning."""
# caught by: test_3_refusals.py::test_a_number_is_no_moment
# says: seconds or milliseconds
# in app/utils/validators.py #1
if isinstance(value, datetime):
    return value
if isinstance(value, str) and not value.replace(".", "").isdigit():
    return value
raise PydanticCustomError(
    "datetime_text", "Input should be a time such as 2026-11-23T09:30:00Z"
)
