"""``workbook run``: the app of a lesson, served."""

import json
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.servers import Recorder, free_port, wait_for
from tests.terminal import Answer
from workbook.cli import ports as ports_module
from workbook.cli import run as run_module
from workbook.cli.ports import choose_port, is_free
from workbook.cli.refusal import Refused
from workbook.cli.run import run_app

Command = Callable[..., Answer]


def test_my_own_app_is_served_from_its_folder_with_reload(
    tiny: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Bytecode is not written: a quick second save would run old code."""
    monkeypatch.delenv("PYTHONDONTWRITEBYTECODE", raising=False)
    serve, port = Recorder(), free_port()

    status = run_app("2", port, solution=False, serve=serve)

    assert status == 3
    assert serve.folder == tiny / "lessons/lesson_02"
    assert serve.command[1:4] == ["-m", "uvicorn", "workbook.served:app"]
    assert "--reload" in serve.command
    assert serve.environment["PYTHONDONTWRITEBYTECODE"] == "1"
    assert capsys.readouterr().out == (
        "lesson 02 · Last words\n"
        f"  docs      http://127.0.0.1:{port}/docs\n"
        "  files     lessons/lesson_02\n"
        "  stop      Ctrl-C\n\n"
    )


def test_the_reference_can_be_served(
    tiny: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """It is composed outside of the learner's folders."""
    serve = Recorder()

    run_app("1", free_port(), solution=True, serve=serve)

    assert serve.folder == tiny / ".workbook/trees/solutions/lesson_01"
    assert "lesson 01 · First steps  (the reference)\n" in capsys.readouterr().out


def test_what_docs_lacks_without_its_files_is_said(
    tiny: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A course that was updated, and not installed again."""
    del tiny
    monkeypatch.setattr(run_module, "find_files", lambda: None)

    run_app("1", free_port(), solution=False, serve=Recorder())

    said = capsys.readouterr().out
    assert "  note      /docs needs a network until: pip install -e .\n" in said


def test_when_the_usual_port_is_taken_the_next_one_serves(
    tiny: Path,
    taken: socket.socket,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """And it says which one."""
    del tiny
    usual = taken.getsockname()[1]
    monkeypatch.setattr(run_module, "PORT", usual)
    serve = Recorder()

    run_app("1", None, solution=False, serve=serve)

    assert f"  note      port {usual} is taken\n" in capsys.readouterr().out
    assert serve.command[serve.command.index("--port") + 1] != str(usual)


def test_a_port_that_was_asked_for_is_not_exchanged(taken: socket.socket) -> None:
    """Somebody has a reason for it."""
    with pytest.raises(Refused, match="is taken, or not yours"):
        choose_port(taken.getsockname()[1], 8000)


def test_when_every_port_is_taken_one_has_to_be_named(
    taken: socket.socket, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The search ends, and says how to go on."""
    monkeypatch.setattr(ports_module, "TRIES", 1)

    with pytest.raises(Refused) as refused:
        choose_port(None, taken.getsockname()[1])

    assert refused.value.next_step == "Name another one, such as --port 9000."


def test_another_trouble_with_the_network_is_not_called_a_taken_port(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The system's own words say more."""
    monkeypatch.setattr(ports_module, "HOST", "256.0.0.1")

    with pytest.raises(OSError, match=r"\w"):
        is_free(8000)


def test_it_serves_until_it_is_stopped(tiny: Path) -> None:
    """The whole way, from the command to an answer of the app, and of a saved one."""
    port = free_port()
    process = subprocess.Popen(
        [sys.executable, "-m", "workbook", "run", "1", "--solution", "-p", str(port)],
        cwd=tiny,
        env={**os.environ, "PYTHONUNBUFFERED": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    try:
        answer = json.loads(wait_for(f"http://127.0.0.1:{port}/hello/Ada"))
        words = tiny / ".workbook/trees/solutions/lesson_01/app/words.py"
        edited = words.read_text(encoding="utf-8").replace("Hello", "Welcome")
        words.write_text(edited, encoding="utf-8")
        wait_for(f"http://127.0.0.1:{port}/hello/Ada", until=b"Welcome, Ada!")
    finally:
        process.send_signal(signal.SIGTERM)
        said, _ = process.communicate(timeout=20)

    assert answer == {"words": "Hello, Ada!"}
    assert f"http://127.0.0.1:{port}/docs" in said
    assert process.returncode == 0
    assert is_free(port)
