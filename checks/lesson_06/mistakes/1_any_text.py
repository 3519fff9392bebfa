"""It looks as though a tag is made from str. CleanStr is the type for text that somebody sends."""
# caught by: test_1_tags.py::test_tags_are_a_list_of_clean_text
# says: as bad in a tag as in a title
# in app/schemas/todo.py
Tag = Annotated[
    str,
    StringConstraints(
        strip_whitespace=True, to_lower=True, min_length=1, max_length=30
    ),
]
Tags = Annotated[list[Tag], Field(max_length=10), AfterValidator(drop_repetitions)]
