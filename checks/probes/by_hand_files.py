"""A service for attachments and its storage, constructed by hand, without any HTTP."""

from collections.abc import AsyncIterator
from itertools import count
from pathlib import Path
from typing import Any

from checks.probes.by_hand import NO_ERROR, Run, Service
from checks.probes.interruptions import Interruption
from workbook.suite import LessonTree

KEY = "a-key-of-nobody"
MAX_BYTES = 1000


class FilesByHand:
    """Attachments of one todo, with a repository in memory and files in a folder.

    A file may have `MAX_BYTES`. An interruption, where one is given, strikes when the
    facts of a file are stored; its bytes are there by then.
    """

    def __init__(
        self, lesson: LessonTree, run: Run, folder: Path, interruption: Any = None
    ) -> None:
        self.storage = _module(lesson, "repositories.files").LocalFileStorage(folder)
        memory = _module(lesson, "repositories.memory").MemoryAttachmentRepository()
        facts = memory if interruption is None else Struck(memory, interruption)
        todos = Service(lesson, run)
        self.todo = todos.add(1, "Keep the receipts")
        limits = _module(lesson, "models.attachment").UploadLimits
        service = _module(lesson, "services.attachment_service").AttachmentService

        def make(storage: Any) -> Any:
            return service(todos.todos, facts, storage, limits(max_bytes=MAX_BYTES))

        self._make = make
        self.service = self._make(self.storage)
        self._numbers = count(1)
        self._error = _module(lesson, "core.exceptions").AppError

    async def add(self, *pieces: bytes) -> Any:
        """Attach a text file that comes in these pieces, under a new name each time."""
        name = f"note-{next(self._numbers)}.txt"
        chunks = in_pieces(*pieces)
        return await self.service.add(1, self.todo.id, name, chunks)

    async def refusal(self, *pieces: bytes) -> str:
        """Return the name of the domain error with which adding a file ends."""
        try:
            await self.add(*pieces)
        except self._error as error:
            return type(error).__name__
        return NO_ERROR

    async def remove(self, attachment: Any, until: Interruption) -> None:
        """Remove an attachment, until something strikes where its bytes are removed."""
        await self._make(StuckStorage(self.storage, until)).remove(1, attachment.id)

    async def is_found(self, attachment: Any) -> bool:
        """Say whether the facts of an attachment are still there."""
        try:
            await self.service.get(1, attachment.id)
        except self._error:
            return False
        return True

    async def write(self, *pieces: bytes, until: Interruption | None = None) -> int:
        """Store pieces under a key, until something strikes."""
        size: int = await self.storage.write(KEY, in_pieces(*pieces, until=until))
        return size


class Struck:
    """A repository that does not get as far as storing a new attachment."""

    def __init__(self, attachments: Any, interruption: Interruption) -> None:
        self._attachments = attachments
        self._interruption = interruption

    def __getattr__(self, name: str) -> Any:
        return getattr(self._attachments, name)

    async def add(self, *_new: Any, **_most: Any) -> None:
        await self._interruption.strike()


class StuckStorage:
    """A storage that does not get as far as removing anything."""

    def __init__(self, storage: Any, interruption: Interruption) -> None:
        self._storage = storage
        self._interruption = interruption

    def __getattr__(self, name: str) -> Any:
        return getattr(self._storage, name)

    async def remove(self, _key: str) -> None:
        await self._interruption.strike()


async def in_pieces(
    *pieces: bytes, until: Interruption | None = None
) -> AsyncIterator[bytes]:
    """Yield the pieces, and let something strike behind the last of them."""
    for piece in pieces:
        yield piece
    if until is not None:
        await until.strike()


def _module(lesson: LessonTree, name: str) -> Any:
    return lesson.import_module(f"app.{name}")
