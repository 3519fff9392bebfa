"""It looks as though a limit that is too large is cut down to 100. The client does not
notice, and takes 100 todos for all of them. Refuse it instead."""
# caught by: test_1_page.py::test_a_limit_over_100_is_refused_and_not_cut_down
# says: believes that it has seen it all
# top of app/utils/pagination.py
from pydantic import AfterValidator
# in app/utils/pagination.py
page: Annotated[int, Field(ge=1, le=MAX_PAGE)] = 1
limit: Annotated[int, Field(ge=1), AfterValidator(lambda limit: min(limit, 100))] = 20
