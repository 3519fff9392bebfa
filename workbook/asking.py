"""Ask a running ``workbook watch`` for a verdict.

Whoever asks wants to be quick, so nothing is imported here that takes time. Whatever
goes wrong, the answer is `None`, and costs no more than a few seconds: the question
can then be answered without a watcher.

A message is a line of JSON. `workbook.reception` is the other end.
"""

import os
import sys

from workbook import __version__

TYPE_CHECKING = False  # as in `typing`, which takes a while to import
if TYPE_CHECKING:
    import socket
    from collections.abc import Iterator
    from typing import Any, TypedDict

    class Question(TypedDict):
        """What a watcher has to know to answer as if it were whoever asks."""

        lesson: str | None
        here: str
        verbose: bool
        plain: bool
        color: bool
        encoding: str
        columns: int

else:
    Question = dict

VERSION = 1
FILE = "watcher.json"
HOST = "127.0.0.1"
ENOUGH_FOR_A_QUESTION = 1 << 16
ENOUGH_FOR_AN_ANSWER = 1 << 22
BEAT_SECONDS = 1.0
"""How often a watcher says that it is still at work."""
SILENCE_SECONDS = 4.0
"""After so long without a word from the watcher, nobody waits any more."""
MATTERING = (
    *("PYTHONASYNCIODEBUG", "PYTHONDEVMODE", "PYTHONHASHSEED", "PYTHONOPTIMIZE"),
    *("PYTHONPATH", "PYTHONUTF8", "PYTHONWARNINGS", "TZ", "WORKBOOK_CHECK_SECONDS"),
    *("WORKBOOK_SEED", "WORKBOOK_TARGET"),
)
"""Variables that may change a verdict."""

Reply = tuple[int, str]
"""An exit status, and what is to be printed."""


def ask(root: str, question: Question) -> Reply | None:
    """Return the answer of the watcher of a course, if there is one that can answer."""
    import json

    try:
        with open(os.path.join(root, ".workbook", FILE), "rb") as file:
            address = json.loads(file.read(ENOUGH_FOR_A_QUESTION))
        return _exchange(address, {**question, **circumstances(root)})
    except (OSError, ValueError, KeyError, TypeError):
        return None


def circumstances(root: str) -> "dict[str, Any]":
    """Return what has to be the same at both ends."""
    return {
        "version": [VERSION, __version__],
        "python": [sys.prefix, sys.version],
        "root": os.path.realpath(root),
        "environment": [os.environ.get(name) for name in MATTERING],
    }


def _exchange(address: "dict[str, Any]", question: "dict[str, Any]") -> Reply | None:
    import json
    import socket

    sent = {**question, "token": address["question"]}
    with socket.create_connection((HOST, address["port"]), SILENCE_SECONDS) as line:
        line.sendall(json.dumps(sent).encode() + b"\n")
        for part in _lines(line):
            answer = json.loads(part)
            # Another program may have got the port of a watcher that was killed.
            if answer["token"] != address["answer"]:
                return None
            if answer["state"] == "done":
                return int(answer["status"]), str(answer["text"])
            if answer["state"] != "waiting":
                return None
    return None


def _lines(line: "socket.socket") -> "Iterator[bytes]":
    """Yield line by line what arrives; a silence raises `TimeoutError`."""
    rest = b""
    while len(rest) < ENOUGH_FOR_AN_ANSWER and (more := line.recv(1 << 16)):
        *whole, rest = (rest + more).split(b"\n")
        yield from whole
