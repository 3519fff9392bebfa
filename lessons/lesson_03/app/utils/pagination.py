"""Pages: which one was asked for, and the envelope in which it is sent."""

from collections.abc import Sequence
from typing import Annotated, Generic, TypeVar

from pydantic import BaseModel, ConfigDict, Field

MAX_PAGE = 1_000_000_000  # keeps the offset within what databases can count

Item = TypeVar("Item")


class PageParams(BaseModel):
    """Which page of a list. Any other query parameter is a mistake."""

    # exercise 5: Refuse query parameters that are not declared.
    # end exercise 5

    # exercise 1: Declare page (from 1) and limit (1 to 100, usually 20).
    page: int = 1
    limit: int = 20
    # end exercise 1


# exercise 2: Describe the envelope: items, page, limit and total_count.
Page = list
# end exercise 2


def paginate(items: Sequence[Item], params: PageParams) -> Page[Item]:
    """Cut one page out of the whole list."""
    # exercise 2: Cut the page out, and count before you cut.
    return list(items)
    # end exercise 2
