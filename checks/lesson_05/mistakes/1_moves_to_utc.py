"""It looks as though a moment is moved to UTC, where the first and the last ones do not fit into the calendar. That is an OverflowError, which Pydantic does not make a 422 of."""
# caught by: test_1_moments.py::test_no_moment_breaks_a_list
# says: but do not break down
# top of app/schemas/todo.py
from datetime import UTC

from pydantic import AfterValidator
# in app/schemas/todo.py #1
Moment = Annotated[
    AwareDatetime, Field(strict=False), AfterValidator(lambda it: it.astimezone(UTC))
]
Title = Annotated[
    CleanStr, StringConstraints(strip_whitespace=True, min_length=1, max_length=200)
]
