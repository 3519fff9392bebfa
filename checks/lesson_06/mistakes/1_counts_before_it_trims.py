"""It looks as though a tag is counted before the space around it is gone. Do both in one StringConstraints."""
# caught by: test_1_tags.py::test_a_tag_has_1_to_30_signs
# says: The space is gone before anything is counted
# in app/schemas/todo.py
Tag = Annotated[
    CleanStr,
    StringConstraints(to_lower=True, min_length=1, max_length=30),
    AfterValidator(str.strip),
]
Tags = Annotated[list[Tag], Field(max_length=10), AfterValidator(drop_repetitions)]
