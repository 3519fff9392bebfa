"""It looks as though the space around a title is kept. Let StringConstraints take it away."""
# caught by: test_1_bounds.py::test_the_space_around_a_title_is_not_kept
# says: should be the same
# in app/schemas/todo.py #1
Title = Annotated[
    CleanStr, StringConstraints(min_length=1, max_length=200, pattern=r"\S")
]
