"""It looks as though one collection of names serves all lists. The overdue list does not
filter, and has to refuse completed, q and sort."""
# caught by: test_5_unknown.py::test_the_overdue_list_has_no_filters
# says: is a parameter of other lists
# top of app/utils/pagination.py
from pydantic import model_validator
# in app/utils/pagination.py
@model_validator(mode="before")
@classmethod
def refuse_unknown(cls, given: dict[str, object]) -> dict[str, object]:
    if set(given) - {"page", "limit", "completed", "q", "sort"}:
        raise ValueError("unknown parameter")
    return given
