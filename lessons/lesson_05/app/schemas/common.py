"""What all schemas share: strict bodies, shaped answers, pages, clean text."""

from typing import Annotated, Generic, TypeVar

from pydantic import BaseModel, ConfigDict, StringConstraints

Item = TypeVar("Item")

# exercise 5: Let text hold everything except NUL.
CleanStr = str
# end exercise 5


class In(BaseModel):
    """What a client sends: nothing undeclared, and no type taken for another."""

    # exercise 2: Refuse undeclared fields, and convert nothing.
    # end exercise 2


class Out(BaseModel):
    """What a client gets, and nothing else of the object that it is read from."""

    # exercise 2: Let answers be read from the attributes of any object.
    # end exercise 2


class Page(Out, Generic[Item]):
    """One page of a list. `total_count` counts the items of all pages."""

    items: list[Item]
    page: int
    limit: int
    total_count: int
