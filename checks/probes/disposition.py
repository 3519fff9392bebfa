"""Read Content-Disposition as a browser does (RFC 6266, RFC 8187)."""

import re
from dataclasses import dataclass
from urllib.parse import unquote

TOKEN = r"[!#$%&'*+.^_`|~0-9A-Za-z-]+"
QUOTED = r'"(?:[\x20\x21\x23-\x5b\x5d-\x7e]|\\[\x20-\x7e])*"'
PARAMETER = re.compile(rf";\s*(?P<name>{TOKEN})\s*=\s*(?P<value>{QUOTED}|{TOKEN})\s*")
EXTENDED = re.compile(
    r"utf-8'[A-Za-z0-9-]*'((?:%[0-9A-F]{2}|[!#$&+.^_`|~0-9A-Za-z-])*)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Disposition:
    """What a browser is to do with an answer, and what it is to call the file.

    ``plain`` is the name in ASCII, ``real`` the one in any script. A name that is not
    there, or not written as it has to be, is None.
    """

    kind: str
    plain: str | None
    real: str | None


def disposition(header: str | None) -> Disposition:
    """Return what a header says. In one that is broken no name is found."""
    kind, _, _ = (header or "").partition(";")
    rest = (header or "")[len(kind) :]
    found: dict[str, str] = {}
    while match := PARAMETER.match(rest):
        found.setdefault(match["name"].lower(), match["value"])
        rest = rest[match.end() :]
    if rest:
        found = {}
    plain, real = found.get("filename"), found.get("filename*", "")
    return Disposition(
        kind.strip().lower(), None if plain is None else _unquote(plain), _decode(real)
    )


def _unquote(value: str) -> str:
    """Return the text of a quoted string; a token stands for itself."""
    return re.sub(r"\\(.)", r"\1", value[1:-1]) if value.startswith('"') else value


def _decode(value: str) -> str | None:
    """Return the text of an extended value, which is never quoted."""
    match = EXTENDED.fullmatch(value)
    try:
        return unquote(match[1], errors="strict") if match else None
    except UnicodeDecodeError:
        return None
