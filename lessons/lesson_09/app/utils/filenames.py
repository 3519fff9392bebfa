"""Names of files that somebody else has chosen. They are for people to read."""

from urllib.parse import quote

LONGEST_NAME = 100


def clean_name(offered: str | None) -> str:
    """Return a name that can be shown: no folders, nothing invisible, not too long."""
    # exercise 3: Keep the last part of the path, its visible signs, 100 at most.
    return offered or "file"
    # end exercise 3


def content_disposition(filename: str) -> str:
    """Let a browser save a file under this name, and never show it (RFC 6266)."""
    # exercise 4: Say attachment, a name in ASCII, and the real one percent-encoded.
    raise NotImplementedError("exercise 4")
    # end exercise 4
