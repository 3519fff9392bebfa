"""What kind of file somebody has sent, judged by its first bytes alone."""

import codecs
import re
from dataclasses import dataclass

HEAD_BYTES = 256 * 1024  # so much of a file is looked at
CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f]")
MARKUP = re.compile(r"[\ufeff\s]*<[!?A-Za-z]")  # a browser would take this for a page


@dataclass(frozen=True)
class FileType:
    """A type that we take, and how names of such files end."""

    media_type: str
    suffixes: tuple[str, ...]

    def fits(self, filename: str) -> bool:
        """Say whether a name promises this type, or nothing."""
        _, dot, ending = filename.rpartition(".")
        return not dot or f".{ending.lower()}" in self.suffixes


PNG = FileType("image/png", (".png",))
JPEG = FileType("image/jpeg", (".jpg", ".jpeg"))
PDF = FileType("application/pdf", (".pdf",))
TEXT = FileType("text/plain", (".txt",))

SIGNATURES = {b"\x89PNG\r\n\x1a\n": PNG, b"\xff\xd8\xff": JPEG, b"%PDF-": PDF}


def detect_type(head: bytes) -> FileType | None:
    """Return the type of a file that begins like this, or None if we do not take it."""
    # exercise 2: Compare the signatures; what has none may still be plain text.
    raise NotImplementedError("exercise 2")
    # end exercise 2


def is_plain_text(head: bytes) -> bool:
    """Say whether this is UTF-8 to be read and not to be run.

    A head that is full may break off within a sign.
    """
    # exercise 2: Refuse what is no UTF-8, has control characters, or begins a page.
    raise NotImplementedError("exercise 2")
    # end exercise 2
