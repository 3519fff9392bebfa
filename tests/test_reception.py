"""A watcher answers those who know its words, and nobody else, and never for ever."""

import json
import socket
import stat
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from workbook import asking, reception
from workbook.asking import HOST, Question, Reply, ask
from workbook.reception import MOST_AT_ONCE, Reception, Waiting
from workbook.state import state_folder

QUESTION = Question(
    lesson="1",
    here="/course",
    verbose=False,
    plain=True,
    color=False,
    encoding="utf-8",
    columns=80,
)


def at_once(_seconds: float) -> Reply:
    """Need no time to reply."""
    return 1, "Not yet, Ångström."


@pytest.fixture
def told() -> list[Question]:
    """The questions that were heard."""
    return []


@pytest.fixture
def desk(tmp_path: Path, told: list[Question]) -> Iterator[Reception]:
    """A reception that replies at once."""

    def reply(question: Question) -> Waiting:
        told.append(question)
        return at_once

    with Reception(tmp_path, reply) as desk:
        yield desk


def address(root: Path) -> dict[str, Any]:
    """Return what is written down about how to ask."""
    found: dict[str, Any] = json.loads((state_folder(root) / asking.FILE).read_text())
    return found


def say(root: Path, said: bytes) -> bytes:
    """Send bytes to the reception of a course and return all of its answer."""
    with socket.create_connection((HOST, address(root)["port"]), 10) as line:
        line.sendall(said)
        line.shutdown(socket.SHUT_WR)
        heard = b""
        while more := line.recv(1 << 16):
            heard += more
    return heard


def written(folder: Path, **changed: object) -> bytes:
    """Return a question as it is sent, with changed parts."""
    sent = {**QUESTION, **asking.circumstances(str(folder))}
    sent |= {"token": address(folder)["question"], **changed}
    return json.dumps(sent).encode() + b"\n"


@pytest.mark.usefixtures("desk")
def test_a_question_is_answered(tmp_path: Path, told: list[Question]) -> None:
    assert ask(str(tmp_path), QUESTION) == (1, "Not yet, Ångström.")
    assert told == [QUESTION]


@pytest.mark.usefixtures("desk")
def test_only_its_owner_reads_how_to_ask(tmp_path: Path) -> None:
    mode = (state_folder(tmp_path) / asking.FILE).stat().st_mode

    assert stat.S_IMODE(mode) & 0o077 == 0


@pytest.mark.parametrize(
    "said",
    [
        b"",
        b"GET / HTTP/1.1\r\n\r\n",
        b"\xff\xfe\n",
        b"[]\n",
        b'{"token": 5}\n',
        b'{"token": "\xc3\xa4"}\n',
        b"no end",
        b"x" * (1 << 17) + b"\n",
    ],
    ids=["nothing", "http", "bytes", "list", "number", "letter", "half", "endless"],
)
@pytest.mark.usefixtures("desk")
def test_strangers_hear_nothing(tmp_path: Path, said: bytes) -> None:
    """And whoever comes after them is served."""
    try:
        heard = say(tmp_path, said)
    except ConnectionError:
        heard = b""

    assert heard == b""
    assert ask(str(tmp_path), QUESTION) is not None


@pytest.mark.usefixtures("desk")
def test_who_does_not_know_the_word_hears_nothing(
    tmp_path: Path, told: list[Question]
) -> None:
    assert say(tmp_path, written(tmp_path, token="f" * 64)) == b""
    assert told == []


@pytest.mark.parametrize(
    "changed",
    [
        {"version": [0, "0"]},
        {"python": ["/usr", "3.0"]},
        {"root": "/elsewhere"},
        {"environment": []},
        {"columns": "80"},
        {"lesson": 1},
        {"here": None},
    ],
    ids=lambda changed: next(iter(changed)),
)
@pytest.mark.usefixtures("desk")
def test_what_does_not_fit_is_not_answered_with_a_verdict(
    tmp_path: Path, told: list[Question], changed: dict[str, object]
) -> None:
    """Another engine, another Python, another course: it would be another verdict."""
    heard = json.loads(say(tmp_path, written(tmp_path, **changed)))

    assert heard["state"] == "no"
    assert told == []


def test_another_environment_is_not_the_same(
    tmp_path: Path, desk: Reception, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A seed of one's own is respected."""
    del desk
    sent = written(tmp_path)
    monkeypatch.setenv("WORKBOOK_SEED", "7")

    assert json.loads(say(tmp_path, sent))["state"] == "no"


@pytest.mark.parametrize(
    "on_question",
    [lambda _question: None, lambda _question: lambda _seconds: None],
    ids=["at once", "later"],
)
def test_a_watcher_may_say_no(
    tmp_path: Path, on_question: Callable[[Question], Waiting | None]
) -> None:
    with Reception(tmp_path, on_question):
        assert ask(str(tmp_path), QUESTION) is None


def test_who_waits_is_told_that_somebody_is_there(tmp_path: Path) -> None:
    """A long run is no reason to give up."""
    waits = iter([True, True, False])

    def slowly(_seconds: float) -> Reply:
        if next(waits):
            raise TimeoutError
        return 0, "Done."

    with Reception(tmp_path, lambda _question: slowly):
        heard = say(tmp_path, written(tmp_path)).splitlines()

    states = [json.loads(line)["state"] for line in heard]
    assert states == ["waiting", "waiting", "waiting", "done"]


def test_a_silence_is_not_waited_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A watcher that was stopped has a port that nobody listens at any more."""
    monkeypatch.setattr(asking, "SILENCE_SECONDS", 0.05)
    with socket.create_server((HOST, 0)) as silent:
        pretend(tmp_path, silent)

        assert ask(str(tmp_path), QUESTION) is None


def pretend(root: Path, server: socket.socket) -> None:
    """Write down the port of a server that is none of ours."""
    facts = {"port": server.getsockname()[1], "question": "a", "answer": "b"}
    state_folder(root).mkdir()
    (state_folder(root) / asking.FILE).write_text(json.dumps(facts))


@pytest.mark.parametrize(
    "said",
    [
        b"",
        b"HTTP/1.1 400 Bad Request\r\n\r\n",
        b"[]\n",
        b"{}\n",
        b'{"token": "x", "state": "done", "status": 0, "text": "All passed."}\n',
        b'{"token": "b", "state": "done", "status": null, "text": ""}\n',
        b'{"token": "b", "state": "dancing"}\n',
    ],
    ids=["nothing", "http", "list", "empty", "stranger", "status", "state"],
)
def test_garbage_on_the_port_is_no_answer(tmp_path: Path, said: bytes) -> None:
    """Another program may have got the port; it cannot make a lesson pass."""
    with socket.create_server((HOST, 0)) as server:
        pretend(tmp_path, server)

        def answer() -> None:
            line, _ = server.accept()
            with line:
                line.recv(1 << 16)
                line.sendall(said)

        thread = threading.Thread(target=answer)
        thread.start()

        assert ask(str(tmp_path), QUESTION) is None
        thread.join()


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", '{"port": "x", "question": "", "answer": ""}', "\x00"]
)
def test_an_address_that_makes_no_sense_is_none(tmp_path: Path, text: str) -> None:
    state_folder(tmp_path).mkdir()
    (state_folder(tmp_path) / asking.FILE).write_text(text)

    assert ask(str(tmp_path), QUESTION) is None


def test_a_killed_watcher_leaves_an_address_where_nobody_answers(
    tmp_path: Path,
) -> None:
    with socket.create_server((HOST, 0)) as server:
        pretend(tmp_path, server)

    assert ask(str(tmp_path), QUESTION) is None


def test_an_address_is_taken_away_at_the_end(tmp_path: Path) -> None:
    with Reception(tmp_path, lambda _question: at_once) as desk:
        assert desk.file.exists()

    assert not desk.file.exists()
    assert ask(str(tmp_path), QUESTION) is None


def test_somebody_elses_address_is_left_alone(tmp_path: Path) -> None:
    """Of two watchers, the one that came last is asked."""
    with Reception(tmp_path, lambda _question: at_once) as first:
        with Reception(tmp_path, lambda _question: lambda _s: (0, "second")):
            assert ask(str(tmp_path), QUESTION) == (0, "second")
            state = first.file.read_text()
            first.__exit__()
            assert first.file.read_text() == state
        assert not first.file.exists()


def test_without_a_folder_nobody_can_ask(tmp_path: Path) -> None:
    """And the watcher goes on."""
    state_folder(tmp_path).write_text("in the way")

    with Reception(tmp_path, lambda _question: at_once):
        assert ask(str(tmp_path), QUESTION) is None


def test_only_so_many_are_attended_to_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The others are sent away, not kept waiting."""
    monkeypatch.setattr(reception, "BEAT_SECONDS", 0.05)
    go = threading.Event()

    def slowly(seconds: float) -> Reply:
        if not go.wait(seconds):
            raise TimeoutError
        return 0, "Done."

    with Reception(tmp_path, lambda _question: slowly):
        where = (HOST, address(tmp_path)["port"])
        lines = [socket.create_connection(where, 10) for _ in range(MOST_AT_ONCE)]
        for line in lines:
            line.sendall(written(tmp_path))
            assert line.recv(1 << 16)

        assert ask(str(tmp_path), QUESTION) is None

        go.set()
        for line in lines:
            while line.recv(1 << 16):
                pass
            line.close()
        assert ask(str(tmp_path), QUESTION) == (0, "Done.")
