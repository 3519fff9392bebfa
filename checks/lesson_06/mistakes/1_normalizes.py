"""It looks as though tags are normalized. That turns signs into others; what a person wrote stays, but for capitals and the space around it."""
# caught by: test_1_tags.py::test_a_tag_is_kept_as_it_is
# says: whatever people call a thing
# top of app/schemas/todo.py
import unicodedata


def normalize(tag: str) -> str:
    return unicodedata.normalize("NFKC", " ".join(tag.split()))
# in app/schemas/todo.py
Tag = Annotated[
    CleanStr,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=30),
    BeforeValidator(write_small),
    AfterValidator(normalize),
]
Tags = Annotated[list[Tag], Field(max_length=10), AfterValidator(drop_repetitions)]
