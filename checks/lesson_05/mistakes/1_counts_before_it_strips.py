"""It looks as though the title is judged before the space around it is gone. Take the space away in the same StringConstraints that counts."""
# caught by: test_1_bounds.py::test_space_alone_is_no_title
# says: Take the space away first
# top of app/schemas/todo.py
from pydantic import AfterValidator
# in app/schemas/todo.py #1
Title = Annotated[
    CleanStr, StringConstraints(min_length=1, max_length=200), AfterValidator(str.strip)
]
