"""The rules about attachments."""

from collections.abc import AsyncIterator
from uuid import uuid4

from app.core.exceptions import (
    AttachmentNotFound,
    FileTooLarge,
    UnsupportedFile,
    ValidationFailed,
)
from app.models.attachment import Attachment, NewAttachment, UploadLimits
from app.repositories.base import AttachmentRepository, FileStorage
from app.schemas.common import Page
from app.services.todo_service import TodoService
from app.utils.clock import SYSTEM_CLOCK, Clock
from app.utils.filenames import clean_name
from app.utils.filetypes import HEAD_BYTES, FileType, detect_type
from app.utils.pagination import PageParams


class AttachmentService:
    """What a user can do with the files of a todo."""

    def __init__(
        self,
        todos: TodoService,
        attachments: AttachmentRepository,
        files: FileStorage,
        limits: UploadLimits,
        clock: Clock = SYSTEM_CLOCK,
    ) -> None:
        self.todos = todos
        self.attachments = attachments
        self.files = files
        self.limits = limits
        self.clock = clock

    async def add(
        self,
        owner_id: int,
        todo_id: int,
        offered_name: str | None,
        chunks: AsyncIterator[bytes],
    ) -> Attachment:
        """Attach a file to the owner's todo. What is refused leaves nothing behind."""
        await self.todos.get(owner_id, todo_id)
        first = await take(chunks, HEAD_BYTES)
        head = b"".join(first)[:HEAD_BYTES]
        filename = clean_name(offered_name)
        new = NewAttachment(
            owner_id=owner_id,
            todo_id=todo_id,
            # exercise 3: Give the file a name in the storage that nobody can choose.
            key=filename,
            # end exercise 3
            filename=filename,
            content_type=self._judge(filename, head).media_type,
            size=0,
            created_at=self.clock.now(),
        )
        return await self._store(new, self._within_budget(put_back(first, chunks)))

    async def get(self, owner_id: int, attachment_id: int) -> Attachment:
        """Return the owner's attachment. Somebody else's counts as missing."""
        found = await self.attachments.get_for_owner(owner_id, attachment_id)
        if found is None:
            raise AttachmentNotFound(attachment_id)
        return found

    async def find(
        self, owner_id: int, todo_id: int, params: PageParams
    ) -> Page[Attachment]:
        """Return one page of what is attached to the owner's todo."""
        await self.todos.get(owner_id, todo_id)
        found = await self.attachments.list_for_todo(owner_id, todo_id)
        return Page(
            items=list(found[params.offset :][: params.limit]),
            page=params.page,
            limit=params.limit,
            total_count=len(found),
        )

    def read(self, attachment: Attachment) -> AsyncIterator[bytes]:
        """Return the bytes of an attachment, piece by piece."""
        return self.files.read(attachment.key)

    async def remove(self, owner_id: int, attachment_id: int) -> None:
        """Remove the owner's attachment and its bytes."""
        attachment = await self.get(owner_id, attachment_id)
        await self._forget(attachment)

    async def remove_todo(self, owner_id: int, todo_id: int) -> None:
        """Remove the owner's todo, and whatever is attached to it."""
        found = await self.attachments.list_for_todo(owner_id, todo_id)
        await self.todos.remove(owner_id, todo_id)
        for attachment in found:
            await self._forget(attachment)

    def _judge(self, filename: str, head: bytes) -> FileType:
        """Return the type of a file; refuse it when it is empty or pretends."""
        # exercise 2: Refuse an empty file, an unknown type, and a name that lies.
        return FileType("text/plain", (".txt",))
        # end exercise 2

    async def _store(
        self, new: NewAttachment, chunks: AsyncIterator[bytes]
    ) -> Attachment:
        """Store first the bytes and then the facts. Without facts no bytes stay."""
        new.size = await self.files.write(new.key, chunks)
        # exercise 1: Store the facts; take the bytes back when that goes wrong.
        return await self.attachments.add(new, self.limits.max_files)
        # end exercise 1

    async def _within_budget(
        self, chunks: AsyncIterator[bytes]
    ) -> AsyncIterator[bytes]:
        """Pass the pieces on, and break off when they are too many bytes."""
        # exercise 1: Count as you pass on; the first byte too many is a FileTooLarge.
        async for chunk in chunks:
            yield chunk
        # end exercise 1

    async def _forget(self, attachment: Attachment) -> None:
        """Remove the facts before the bytes: nobody may find what is half gone."""
        await self.attachments.remove(attachment)
        # exercise 1: Remove the bytes as well.
        # end exercise 1


async def take(chunks: AsyncIterator[bytes], enough: int) -> list[bytes]:
    """Take the first pieces, until they are enough to look at."""
    taken: list[bytes] = []
    size = 0
    while size < enough and (chunk := await anext(chunks, None)) is not None:
        taken.append(chunk)
        size += len(chunk)
    return taken


async def put_back(
    taken: list[bytes], rest: AsyncIterator[bytes]
) -> AsyncIterator[bytes]:
    """Return the pieces as they were before somebody took the first ones."""
    for chunk in taken:
        yield chunk
    async for chunk in rest:
        yield chunk
