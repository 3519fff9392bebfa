"""It looks as though a message repeats what was sent. Say what should be there, and not what is."""
# caught by: test_3_refusals.py::test_a_refused_moment_is_told_in_plain_words
# says: shows the message to a person
# in app/utils/validators.py #2
with suppress(OverflowError):
    in_utc = moment.astimezone(UTC)
    if in_utc.year in YEARS:
        return in_utc
raise PydanticCustomError(
    "datetime_range", f"Year {moment.year} should be in 1973 to 9998"
)
