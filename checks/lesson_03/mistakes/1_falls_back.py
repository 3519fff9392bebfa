"""It looks as though what is no number becomes the default without a word. Leave the
int alone, and FastAPI refuses the rest before your code runs."""
# caught by: test_1_page.py::test_what_is_no_number_is_refused
# says: no server should guess
# top of app/utils/pagination.py
from pydantic import BeforeValidator
# in app/utils/pagination.py
page: Annotated[
    int,
    Field(ge=1, le=MAX_PAGE),
    BeforeValidator(lambda given: given if str(given).isdigit() else 1),
] = 1
limit: Annotated[int, Field(ge=1, le=100)] = 20
