"""It looks as though a description has no end. Give it a bound as well."""
# caught by: test_1_bounds.py::test_a_description_has_2000_signs_at_most
# says: text without a bound
# in app/schemas/todo.py #2
Description = CleanStr
Priority = Annotated[int, Field(ge=1, le=5)]
