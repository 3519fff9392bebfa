"""It looks as though moments that seem unlikely are refused. The page says where the bounds are."""
# caught by: test_3_years.py::test_within_the_ends_each_moment_is_taken
# says: there is room on either side
# in app/utils/validators.py #2
with suppress(OverflowError):
    in_utc = moment.astimezone(UTC)
    if 1973 <= in_utc.year <= 2100:
        return in_utc
raise PydanticCustomError(
    "datetime_range", "Input should be in the years 1973 to 2100"
)
