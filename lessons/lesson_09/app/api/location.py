"""Where a client finds what it has just created."""

from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Request, Response


@dataclass
class Location:
    """The header of that name, in the answer to one request."""

    request: Request
    response: Response

    def point_to(self, operation: str, **ids: int) -> None:
        """Name the operation that shows the new thing. The host is left out."""
        path = self.request.url_for(operation, **ids).path
        self.response.headers["Location"] = path


async def get_location(request: Request, response: Response) -> Location:
    return Location(request, response)


LocationDep = Annotated[Location, Depends(get_location)]
