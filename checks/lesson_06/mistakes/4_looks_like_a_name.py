"""It looks as though everything that looks like a name is taken. Ask ZoneInfo whether there is such a zone."""
# caught by: test_4_names.py::test_a_name_without_a_time_zone_is_refused
# says: not found tomorrow
# in app/utils/validators.py
return name
