"""Let a running watcher be asked: the other end of `workbook.asking`.

A `Reception` listens on a port of this machine, and writes down where, together with
two random words that only the owner of the file can read. Whoever asks shows the one,
and the answer shows the other, so neither end takes a stranger's word.
"""

import contextlib
import hmac
import json
import os
import secrets
import socket
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any, Self, cast

from workbook.asking import (
    BEAT_SECONDS,
    ENOUGH_FOR_A_QUESTION,
    FILE,
    HOST,
    Question,
    Reply,
    circumstances,
)
from workbook.state import read_json, state_folder, write_atomically

HURRY_SECONDS = 2.0
"""How long it may take to say a question, or to take an answer."""
MOST_AT_ONCE = 8

Waiting = Callable[[float], Reply | None]
"""Waits so many seconds for a reply, then raises `TimeoutError`. `None` is a no."""
OnQuestion = Callable[[Question], Waiting | None]


class Reception:
    """Take in questions while the context lasts. Without a port nobody can ask."""

    def __init__(self, root: Path, on_question: OnQuestion) -> None:
        self._root = root
        self._on_question = on_question
        self._tokens = {name: secrets.token_hex() for name in ("question", "answer")}
        self._free = threading.Semaphore(MOST_AT_ONCE)
        self._is_closing = False
        self._listener: socket.socket | None = None

    @property
    def file(self) -> Path:
        """Where it is written how to ask."""
        return state_folder(self._root) / FILE

    def __enter__(self) -> Self:
        with contextlib.suppress(OSError):
            listener = socket.create_server((HOST, 0))
            try:
                facts = {"port": listener.getsockname()[1], **self._tokens}
                write_atomically(self.file, json.dumps(facts), mode=0o600)
            except OSError:
                listener.close()
                raise
            self._listener = listener
            threading.Thread(
                target=self._serve, args=[listener], name="reception", daemon=True
            ).start()
        return self

    def __exit__(self, *unused: object) -> None:
        if self._listener is None:
            return
        if read_json(self.file).get("question") == self._tokens["question"]:
            with contextlib.suppress(OSError):
                self.file.unlink()
        self._is_closing = True
        # To close a socket does not wake who waits for a connection; to connect does.
        with contextlib.suppress(OSError):
            socket.create_connection(
                self._listener.getsockname(), HURRY_SECONDS
            ).close()

    def _serve(self, listener: socket.socket) -> None:
        with listener, contextlib.suppress(OSError):
            while True:
                line, _ = listener.accept()
                if self._is_closing or not self._free.acquire(blocking=False):
                    line.close()
                else:
                    threading.Thread(
                        target=self._attend, args=[line], name="question", daemon=True
                    ).start()
                if self._is_closing:
                    return

    def _attend(self, line: socket.socket) -> None:
        """Answer one question; a stranger, or somebody who leaves, hears nothing."""
        try:
            with line, contextlib.suppress(OSError, ValueError):
                line.settimeout(HURRY_SECONDS)
                asked = json.loads(heard(line))
                if self._is_ours(asked):
                    self._answer(line, asked)
        finally:
            self._free.release()

    def _is_ours(self, asked: Any) -> bool:
        token = asked.get("token") if isinstance(asked, dict) else None
        return isinstance(token, str) and hmac.compare_digest(
            token.encode(), self._tokens["question"].encode()
        )

    def _answer(self, line: socket.socket, asked: dict[str, Any]) -> None:
        here = circumstances(os.fspath(self._root))
        question = question_in(asked)
        same = {name: asked.get(name) for name in here} == here
        waiting = self._on_question(question) if question and same else None
        if waiting is None:
            self._say(line, "no")
            return
        while True:
            # The first word comes at once: somebody is there.
            self._say(line, "waiting")
            with contextlib.suppress(TimeoutError):
                reply = waiting(BEAT_SECONDS)
                break
        if reply is None:
            self._say(line, "no")
        else:
            self._say(line, "done", status=reply[0], text=reply[1])

    def _say(self, line: socket.socket, state: str, **more: Any) -> None:
        said = {"token": self._tokens["answer"], "state": state, **more}
        line.sendall(json.dumps(said).encode() + b"\n")


def heard(line: socket.socket) -> bytes:
    """Return one line; `ValueError` for one that is too long, or not complete."""
    said = b""
    while not said.endswith(b"\n"):
        more = line.recv(ENOUGH_FOR_A_QUESTION)
        said += more
        if not more or len(said) > ENOUGH_FOR_A_QUESTION:
            raise ValueError("this is no question")
    return said


def question_in(asked: dict[str, Any]) -> Question | None:
    """Return a question if every part of it is of its kind."""
    kinds: dict[str, Any] = {
        "lesson": str | None,
        **dict.fromkeys(("here", "encoding"), str),
        **dict.fromkeys(("verbose", "plain", "color"), bool),
        "columns": int,
    }
    if not all(isinstance(asked.get(name), kind) for name, kind in kinds.items()):
        return None
    question: Any = {name: asked.get(name) for name in kinds}
    return cast("Question", question)
