"""It looks as though the year is judged as it was sent. In UTC it can be another one: turn first, judge then."""
# caught by: test_3_years.py::test_the_year_counts_in_utc
# says: what is answered is in UTC
# in app/utils/validators.py #2
if moment.year in YEARS:
    return moment.astimezone(UTC)
raise PydanticCustomError(
    "datetime_range", "Input should be in the years 1973 to 9998"
)
