"""It looks as though a moment is turned to the clock of the machine. On a server in London that is UTC, half of the year. Say which zone you mean."""
# caught by: test_3_moments.py::test_moments_come_back_in_utc
# says: gets one text back
# in app/utils/validators.py #2
if moment.year not in YEARS:
    raise PydanticCustomError(
        "datetime_range", "Input should be in the years 2 to 9998"
    )
return moment.astimezone()
