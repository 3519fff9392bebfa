"""It looks as though a moment keeps the offset with which it was sent. Turn it into UTC before it is stored."""
# caught by: test_3_moments.py::test_moments_come_back_in_utc
# says: gets one text back
# in app/utils/validators.py #2
if moment.year not in YEARS:
    raise PydanticCustomError(
        "datetime_range", "Input should be in the years 2 to 9998"
    )
return moment
