"""It looks as though tags are folded and not written small. casefold is for comparing: it makes two letters of ß."""
# caught by: test_1_tags.py::test_tags_are_small_and_each_is_there_once
# says: no other letter changes
# in app/schemas/todo.py
Tag = Annotated[
    CleanStr,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=30),
    AfterValidator(str.casefold),
]
Tags = Annotated[list[Tag], Field(max_length=10), AfterValidator(drop_repetitions)]
