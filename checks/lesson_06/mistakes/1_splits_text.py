"""It looks as though a text is cut into tags. Take a list, or clients will put commas where others put them too."""
# caught by: test_1_tags.py::test_tags_are_a_list_of_clean_text
# says: depending on whom you ask
# top of app/schemas/todo.py
def cut(tags: object) -> object:
    return tags.split(",") if isinstance(tags, str) else tags
# in app/schemas/todo.py
Tag = Annotated[
    CleanStr,
    StringConstraints(
        strip_whitespace=True, to_lower=True, min_length=1, max_length=30
    ),
]
Tags = Annotated[
    list[Tag],
    BeforeValidator(cut),
    Field(max_length=10),
    AfterValidator(drop_repetitions),
]
