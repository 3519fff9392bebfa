"""It looks as though the bounds are checked in code of your own. That refuses what it
should, but nothing of it is in the OpenAPI description. Declare the bounds with Field."""
# caught by: test_1_page.py::test_the_description_tells_bounds_and_default
# says: but not what code checks later
# top of app/utils/pagination.py
from collections.abc import Callable

from pydantic import AfterValidator


def at_most(largest: int) -> Callable[[int], int]:
    def check(value: int) -> int:
        if not 1 <= value <= largest:
            raise ValueError(f"must be between 1 and {largest}")
        return value

    return check
# in app/utils/pagination.py
page: Annotated[int, AfterValidator(at_most(MAX_PAGE))] = 1
limit: Annotated[int, AfterValidator(at_most(100))] = 20
