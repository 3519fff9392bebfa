"""It looks as though tags are written small after they were counted. A few capitals become two signs; write small first."""
# caught by: test_1_tags.py::test_a_tag_has_1_to_30_signs
# says: What is stored is counted
# in app/schemas/todo.py
Tag = Annotated[
    CleanStr,
    StringConstraints(
        strip_whitespace=True, to_lower=True, min_length=1, max_length=30
    ),
]
Tags = Annotated[list[Tag], Field(max_length=10), AfterValidator(drop_repetitions)]
