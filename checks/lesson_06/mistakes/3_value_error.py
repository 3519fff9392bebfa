"""It looks as though a ValueError tells what was sent. Raise a PydanticCustomError, whose message is all that a client reads."""
# caught by: test_3_refusals.py::test_a_refused_moment_is_told_in_plain_words
# says: in front of each ValueError
# in app/utils/validators.py #1
if isinstance(value, datetime) or (isinstance(value, str) and DATE.match(value)):
    return value
raise ValueError(f"{value} is no time")
