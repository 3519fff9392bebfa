"""It looks as though a moment gets the zone of the machine. astimezone() without a zone takes that one; yours may be set to UTC."""
# caught by: test_3_moments.py::test_moments_come_back_in_utc
# says: gets one text back
# in app/utils/validators.py #2
with suppress(OverflowError):
    in_utc = moment.astimezone(UTC)
    if in_utc.year in YEARS:
        return moment.astimezone()
raise PydanticCustomError(
    "datetime_range", "Input should be in the years 1973 to 9998"
)
