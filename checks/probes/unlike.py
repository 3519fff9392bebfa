"""Compare by name, and show only what differs.

    got, wanted = unlike(codes, CODES)
    assert got == wanted, "why it matters"

A verdict then shows ``expected  Conflict: conflict`` and ``got  Conflict: conflct``,
and nothing of what is right.
"""

import re
from collections.abc import Mapping
from typing import Any

MOST_SHOWN = 3
WORD = re.compile(r"[\w-]+")


class Unlike(dict[str, Any]):
    """What came under each name; a verdict shows words without quotation marks."""

    __slots__ = ()

    def __repr__(self) -> str:
        shown = [f"{name}: {in_words(value)}" for name, value in self.items()]
        rest = len(shown) - MOST_SHOWN
        more = f" (and {rest} more)" if rest > 0 else ""
        return ", ".join(shown[:MOST_SHOWN]) + more if shown else "nothing"


def unlike(
    found: Mapping[str, Any], wanted: Mapping[str, Any]
) -> tuple[Unlike, Unlike]:
    """Return what differs from what is wanted, as it is and as it should be."""
    names = [name for name in wanted if found.get(name) != wanted[name]]
    return (
        Unlike({name: found.get(name) for name in names}),
        Unlike({name: wanted[name] for name in names}),
    )


def in_words(value: Any) -> str:
    """Return a value as one would write it down; a text of several words is quoted."""
    if isinstance(value, list | tuple):
        return " ".join(map(str, value)) or "nothing"
    text = str(value)
    return text if WORD.fullmatch(text) else repr(text)
