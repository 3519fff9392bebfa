"""It looks as though an empty list is refused. It is how a client takes the last tag away."""
# caught by: test_1_tags.py::test_tags_are_the_same_at_every_door
# says: an empty list is a value
# in app/schemas/todo.py
Tag = Annotated[
    CleanStr,
    StringConstraints(
        strip_whitespace=True, to_lower=True, min_length=1, max_length=30
    ),
]
Tags = Annotated[
    list[Tag], Field(min_length=1, max_length=10), AfterValidator(drop_repetitions)
]
