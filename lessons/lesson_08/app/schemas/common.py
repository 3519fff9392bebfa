"""What all schemas share: strict bodies, shaped answers, pages, clean text."""

from typing import Annotated, Generic, TypeVar

from pydantic import BaseModel, ConfigDict, StringConstraints

Item = TypeVar("Item")

# Every constraint has the text read as UTF-8 first, which lone surrogates are not.
CleanStr = Annotated[str, StringConstraints(pattern=r"^[^\x00]*$")]


class In(BaseModel):
    """What a client sends: nothing undeclared, and no type taken for another."""

    model_config = ConfigDict(extra="forbid", strict=True)


class Out(BaseModel):
    """What a client gets, and nothing else of the object that it is read from."""

    model_config = ConfigDict(from_attributes=True)


class Page(Out, Generic[Item]):
    """One page of a list. `total_count` counts the items of all pages."""

    items: list[Item]
    page: int
    limit: int
    total_count: int
