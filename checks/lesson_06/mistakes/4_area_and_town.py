"""It looks as though a name has to be one word, a slash and another word. There are others; let the pattern only keep out what is no name."""
# caught by: test_4_names.py::test_a_time_zone_is_kept_by_its_name
# says: names with one part
# in app/schemas/todo.py
TimeZone = Annotated[
    CleanStr,
    StringConstraints(pattern=r"^[A-Z][a-z]+/[A-Z][A-Za-z_]+$"),
    AfterValidator(require_zone),
]
