"""It looks as though a tag has to be made of letters. People also tag with signs and emojis: bound the length, and not the taste."""
# caught by: test_1_tags.py::test_a_tag_is_kept_as_it_is
# says: whatever people call a thing
# in app/schemas/todo.py
Tag = Annotated[
    CleanStr,
    StringConstraints(
        strip_whitespace=True, min_length=1, max_length=30, pattern=r"^[\w -]+$"
    ),
    BeforeValidator(write_small),
]
Tags = Annotated[list[Tag], Field(max_length=10), AfterValidator(drop_repetitions)]
