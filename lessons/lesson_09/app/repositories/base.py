"""What the services ask of a storage, whatever the storage is."""

from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from app.models.attachment import Attachment, NewAttachment
from app.models.todo import NewTodo, Todo
from app.models.user import NewUser, User
from app.schemas.todo import SortKey
from app.utils.pagination import PageParams


@dataclass(frozen=True, kw_only=True)
class TodoQuery:
    """Which todos of an owner, and in which order. `None` leaves nothing out."""

    completed: bool | None = None
    q: str | None = None
    due_before: datetime | None = None
    sort: SortKey = "created_at"


class TodoRepository(Protocol):
    """All todos of all owners. What it hands out are copies."""

    async def add(self, new: NewTodo) -> Todo:
        """Store a new todo and give it an id that no todo ever had."""

    async def get_for_owner(self, owner_id: int, todo_id: int) -> Todo | None:
        """Return the todo if it is there and belongs to this owner."""

    async def list_for_owner(
        self, owner_id: int, query: TodoQuery, page: PageParams
    ) -> Sequence[Todo]:
        """Return one page of what fits, sorted by one field and then by id."""

    async def count_for_owner(self, owner_id: int, query: TodoQuery) -> int:
        """Return how many todos fit on all pages together."""

    async def save(self, todo: Todo) -> None:
        """Store the present state of a todo that is there already."""

    async def remove(self, todo: Todo) -> None:
        """Forget a todo, but never its id."""


class UserRepository(Protocol):
    """All users. What it hands out are copies."""

    async def add(self, new: NewUser) -> User:
        """Store a new user; `EmailTaken` if another has the address.

        Looking and storing is one step: of several that try at once, one succeeds.
        """


class AttachmentRepository(Protocol):
    """What is known of all attachments, apart from their bytes."""

    async def add(self, new: NewAttachment, most: int) -> Attachment:
        """Store a new attachment; `TooManyAttachments` if its todo has `most` already.

        Counting and storing is one step: of several that try at once, none slips in.
        """

    async def get_for_owner(
        self, owner_id: int, attachment_id: int
    ) -> Attachment | None:
        """Return the attachment if it is there and belongs to this owner."""

    async def list_for_todo(self, owner_id: int, todo_id: int) -> Sequence[Attachment]:
        """Return the attachments of an owner's todo, in the order of their coming."""

    async def remove(self, attachment: Attachment) -> None:
        """Forget an attachment."""


class FileStorage(Protocol):
    """Bytes under keys: a disk, or a service that keeps objects.

    A key is a plain name that no other bytes have. The storage refuses any other.
    """

    async def write(self, key: str, chunks: AsyncIterator[bytes]) -> int:
        """Store the pieces as they come, and return how many bytes they were.

        When the pieces break off, nothing is stored.
        """

    def read(self, key: str) -> AsyncIterator[bytes]:
        """Return what is stored, piece by piece."""

    async def remove(self, key: str) -> None:
        """Remove what is stored under a key, if there is anything."""
