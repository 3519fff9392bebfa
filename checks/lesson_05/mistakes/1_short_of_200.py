"""It looks as though a title of exactly 200 signs is too long. max_length is the length that is still allowed."""
# caught by: test_1_bounds.py::test_a_title_has_1_to_200_signs
# says: counted in signs
# in app/schemas/todo.py #1
Title = Annotated[
    CleanStr, StringConstraints(strip_whitespace=True, min_length=1, max_length=199)
]
