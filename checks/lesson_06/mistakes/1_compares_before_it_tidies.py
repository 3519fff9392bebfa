"""It looks as though repetitions are looked for before the tags are tidy. Put the validator of the list behind that of its items."""
# caught by: test_1_tags.py::test_tags_are_small_and_each_is_there_once
# says: two tags that a person cannot tell apart
# top of app/schemas/todo.py
def keep_each_once(tags: list[str]) -> list[str]:
    return list(dict.fromkeys(tags)) if isinstance(tags, list) else tags
# in app/schemas/todo.py
Tag = Annotated[
    CleanStr,
    StringConstraints(
        strip_whitespace=True, to_lower=True, min_length=1, max_length=30
    ),
]
Tags = Annotated[list[Tag], Field(max_length=10), BeforeValidator(keep_each_once)]
