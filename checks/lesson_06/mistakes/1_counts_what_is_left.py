"""It looks as though tags are counted after repetitions are gone. Then one request can hold a million of them."""
# caught by: test_1_tags.py::test_a_todo_has_10_tags_at_most
# says: the bound is about what was sent
# in app/schemas/todo.py
Tag = Annotated[
    CleanStr,
    StringConstraints(
        strip_whitespace=True, to_lower=True, min_length=1, max_length=30
    ),
]
Tags = Annotated[list[Tag], AfterValidator(drop_repetitions), Field(max_length=10)]
