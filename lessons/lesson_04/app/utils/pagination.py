"""Pages: which one was asked for, and the envelope in which it is sent."""

from typing import Annotated, Generic, TypeVar

from pydantic import BaseModel, ConfigDict, Field

MAX_PAGE = 1_000_000_000  # keeps the offset within what databases can count

Item = TypeVar("Item")


class PageParams(BaseModel):
    """Which page of a list. Any other query parameter is a mistake."""

    model_config = ConfigDict(extra="forbid")

    page: Annotated[int, Field(ge=1, le=MAX_PAGE)] = 1
    limit: Annotated[int, Field(ge=1, le=100)] = 20

    @property
    def offset(self) -> int:
        """How many items stand on the pages before this one."""
        return (self.page - 1) * self.limit


class Page(BaseModel, Generic[Item]):
    """One page of a list. `total_count` counts the items of all pages."""

    items: list[Item]
    page: int
    limit: int
    total_count: int
