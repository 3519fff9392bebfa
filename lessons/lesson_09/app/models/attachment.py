"""What the application keeps of a file that belongs to a todo."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, kw_only=True)
class UploadLimits:
    """How much one todo can hold."""

    max_bytes: int = 20 * 1024 * 1024
    max_files: int = 10


@dataclass(kw_only=True)
class NewAttachment:
    """A file whose bytes are stored already, under a key that nobody else knows."""

    owner_id: int
    todo_id: int
    key: str
    filename: str
    content_type: str
    size: int
    created_at: datetime


@dataclass(kw_only=True)
class Attachment(NewAttachment):
    id: int
