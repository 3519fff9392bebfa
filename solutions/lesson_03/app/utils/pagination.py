"""Pages: which one was asked for, and the envelope in which it is sent."""

from collections.abc import Sequence
from typing import Annotated, Generic, TypeVar

from pydantic import BaseModel, ConfigDict, Field

MAX_PAGE = 1_000_000_000  # keeps the offset within what databases can count

Item = TypeVar("Item")


class PageParams(BaseModel):
    """Which page of a list. Any other query parameter is a mistake."""

    # exercise 5: Refuse query parameters that are not declared.
    model_config = ConfigDict(extra="forbid")
    # end exercise 5

    # exercise 1: Declare page (from 1) and limit (1 to 100, usually 20).
    page: Annotated[int, Field(ge=1, le=MAX_PAGE)] = 1
    limit: Annotated[int, Field(ge=1, le=100)] = 20
    # end exercise 1


# exercise 2: Describe the envelope: items, page, limit and total_count.
class Page(BaseModel, Generic[Item]):
    """One page of a list. `total_count` counts the items of all pages."""

    items: list[Item]
    page: int
    limit: int
    total_count: int


# end exercise 2


def paginate(items: Sequence[Item], params: PageParams) -> Page[Item]:
    """Cut one page out of the whole list."""
    # exercise 2: Cut the page out, and count before you cut.
    start = (params.page - 1) * params.limit
    return Page(
        items=list(items[start : start + params.limit]),
        page=params.page,
        limit=params.limit,
        total_count=len(items),
    )
    # end exercise 2
