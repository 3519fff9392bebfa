"""Which page of a list was asked for."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

MAX_PAGE = 1_000_000_000  # keeps the offset within what databases can count


class PageParams(BaseModel):
    """Which page of a list. Any other query parameter is a mistake."""

    model_config = ConfigDict(extra="forbid")

    page: Annotated[int, Field(ge=1, le=MAX_PAGE)] = 1
    limit: Annotated[int, Field(ge=1, le=100)] = 20

    @property
    def offset(self) -> int:
        """How many items stand on the pages before this one."""
        return (self.page - 1) * self.limit
