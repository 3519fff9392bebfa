"""It looks as though the ends of the calendar break the server: a change of zone leaves the years that a datetime can hold."""
# caught by: test_3_refusals.py::test_the_ends_of_the_calendar_are_refused
# says: a datetime cannot
# in app/utils/validators.py #2
return moment.astimezone(UTC)
