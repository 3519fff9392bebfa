"""Attach files to todos, and look at what the storage keeps of them."""

from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

from checks.probes.crowd import Crowded
from checks.probes.todos import Todo, address_of
from workbook.asgi import Answer
from workbook.client import Client
from workbook.suite import LessonTree

BOUNDARY = "where-one-part-ends"
FORM = {"content-type": f"multipart/form-data; boundary={BOUNDARY}"}
END = f"--{BOUNDARY}--\r\n".encode()

PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1\x08\6\0\0\0\x1f\x15\xc4\x89"
JPEG = b"\xff\xd8\xff\xe0\0\x10JFIF\0\1\1\0\0\1\0\1\0\0\xff\xdb\0C\0"
PDF = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<< /Type /Catalog >>\nendobj\n"
TEXT = "Tulips, 12 €\n".encode()


def attachments_of(todo: Todo) -> str:
    """Return the path under which files are attached to a todo."""
    return f"{address_of(todo)}/attachments"


def part_of_form(
    content: bytes,
    filename: str | bytes = "note.txt",
    claimed: str = "application/octet-stream",
    field: str = "file",
) -> bytes:
    """Return a file as it travels in a form, called and claimed to be anything."""
    name = filename.encode() if isinstance(filename, str) else filename
    quoted = name.replace(b"\\", b"\\\\").replace(b'"', b'\\"')
    return b"".join(
        [
            f'--{BOUNDARY}\r\ncontent-disposition: form-data; name="{field}"'.encode(),
            b'; filename="' + quoted + b'"\r\n',
            f"content-type: {claimed}\r\n\r\n".encode(),
            content,
            b"\r\n",
        ]
    )


def field_of_form(name: str, value: str) -> bytes:
    """Return a text as it travels in a form."""
    head = f'--{BOUNDARY}\r\ncontent-disposition: form-data; name="{name}"'
    return f"{head}\r\n\r\n{value}\r\n".encode()


def post_form(client: Client, todo: Todo, *parts: bytes) -> Answer:
    """Send a form with these parts to the attachments of a todo."""
    content = b"".join([*parts, END])
    return client.post(attachments_of(todo), content=content, headers=FORM)


def upload(
    client: Client,
    todo: Todo,
    content: bytes,
    filename: str | bytes = "note.txt",
    claimed: str = "application/octet-stream",
) -> Answer:
    """Attach a file to a todo."""
    return post_form(client, todo, part_of_form(content, filename, claimed))


def download(client: Client, attachment: dict[str, Any]) -> Answer:
    """Ask for the bytes of an attachment."""
    return client.get(address_of_attachment(attachment))


def address_of_attachment(attachment: dict[str, Any]) -> str:
    """Return the path of an attachment."""
    return f"/api/v1/attachments/{attachment['id']}"


def attached(client: Client, todo: Todo) -> list[str]:
    """Return the names of what is attached to a todo, the oldest first."""
    answer = client.get(attachments_of(todo), params={"limit": 100})
    assert answer.status_code == 200, "the list of attachments is there for every todo"
    return [item["filename"] for item in answer.json()["items"]]


def some_text(rng: Random, size: int) -> bytes:
    """Return plain text of so many bytes; no two of them are alike."""
    line = f"{rng.randrange(10**9)} tulips\n".encode()
    return (line * (size // len(line) + 1))[:size]


@dataclass(frozen=True)
class Shelf:
    """A folder in which an app keeps its files. Nobody else writes there."""

    folder: Path

    @property
    def names(self) -> list[str]:
        """The names of all files, those in folders below included."""
        return [path.relative_to(self.folder).as_posix() for path in self._files()]

    @property
    def contents(self) -> list[bytes]:
        """What the files hold, in no order that means anything."""
        return sorted(path.read_bytes() for path in self._files())

    def _files(self) -> Iterable[Path]:
        return sorted(path for path in self.folder.rglob("*") if not path.is_dir())


def put_shelf(app: Any, lesson: LessonTree, folder: Path) -> Shelf:
    """Let an app keep its files in this folder, which need not exist yet."""
    provider = lesson.import_module("app.core.dependencies").get_file_storage
    storage = lesson.import_module("app.repositories.files").LocalFileStorage(folder)
    app.dependency_overrides[provider] = always(storage)
    return Shelf(folder)


def set_limits(app: Any, lesson: LessonTree, max_bytes: int, max_files: int) -> Any:
    """Let a file of this app be so large, and a todo have so many of them."""
    model = lesson.import_module("app.models.attachment").UploadLimits
    app.state.upload_limits = model(max_bytes=max_bytes, max_files=max_files)
    return app.state.upload_limits


def put_crowded_facts(app: Any, lesson: LessonTree, size: int) -> None:
    """Let a crowd of this size arrive together wherever facts are asked or stored."""
    provider = lesson.import_module("app.core.dependencies").get_attachment_repository
    memory = lesson.import_module("app.repositories.memory")
    facts = Crowded(memory.MemoryAttachmentRepository(), size)
    app.dependency_overrides[provider] = always(facts)


def always(value: Any) -> Callable[[], Awaitable[Any]]:
    """Return a dependency that is this value; one that awaits takes no thread."""

    async def provide() -> Any:
        return value

    return provide
