"""It looks as though some kinds of space stay. There are more than a blank, a tab and a line end; strip_whitespace knows them all."""
# caught by: test_1_bounds.py::test_space_alone_is_no_title
# says: Take the space away first
# top of app/schemas/todo.py
from pydantic import BeforeValidator


def trim(text: object) -> object:
    return text.strip(" \t\n") if isinstance(text, str) else text


# in app/schemas/todo.py #1
Title = Annotated[
    CleanStr, StringConstraints(min_length=1, max_length=200), BeforeValidator(trim)
]
