"""It looks as though a number is still taken for a moment. Look at what was sent before Pydantic reads it."""
# caught by: test_3_refusals.py::test_a_number_is_no_moment
# says: Pydantic guesses by the size
# in app/utils/validators.py #1
return value
