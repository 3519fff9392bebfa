"""It looks as though the name is told in one form only, as it is. A header holds ASCII, so a name in another script breaks it."""
# caught by: test_4_download.py::test_a_name_in_any_script_arrives
# says: a header holds ASCII only
# in app/utils/filenames.py
return f'attachment; filename="{filename}"'
