"""Fixtures that several tests share: the tiny course, built once and copied."""

import contextlib
import shutil
import socket
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.greeting_course import write_greeting_course
from tests.learner import Learner
from tests.terminal import Answer, Terminal, call
from tests.tiny_course import write_tiny_course
from workbook.asgi import HUNG

pytest_plugins = ["pytester"]


@pytest.fixture(scope="session", autouse=True)
def peace_at_the_end() -> Iterator[None]:
    """Tasks of loops that were given up do not complain when Python ends."""
    yield
    for runner in HUNG:
        with contextlib.suppress(RuntimeError):  # it may be closed
            runner.get_loop().set_exception_handler(lambda _loop, _context: None)


@pytest.fixture(scope="session")
def built_course(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tiny course, built. Read it; do not change it."""
    return write_tiny_course(tmp_path_factory.mktemp("course"))


@pytest.fixture
def tiny(built_course: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the tiny course that a test may change; the working directory."""
    root = tmp_path / "course"
    leftovers = shutil.ignore_patterns("trees", "__pycache__")
    shutil.copytree(built_course, root, ignore=leftovers, copy_function=shutil.copyfile)
    monkeypatch.chdir(root)
    return root


@pytest.fixture(scope="session")
def greeting_course(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The greeting course, built. Read it; do not change it."""
    return write_greeting_course(tmp_path_factory.mktemp("greetings"))


@pytest.fixture
def learner(
    pytester: pytest.Pytester, greeting_course: Path, monkeypatch: pytest.MonkeyPatch
) -> Learner:
    """Somebody in a solved copy of the greeting course, on a terminal of 80 columns."""
    leftovers = shutil.ignore_patterns(".workbook", "__pycache__")
    shutil.copytree(
        greeting_course, pytester.path, ignore=leftovers, dirs_exist_ok=True
    )
    # In a process that only runs pytest the plugin leaves by os._exit.
    monkeypatch.setattr(sys, "argv", ["tests"])
    for name in ("NO_COLOR", "FORCE_COLOR", "PY_COLORS", "WORKBOOK_TARGET"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("WORKBOOK_SEED", "7")
    return Learner(pytester)


@pytest.fixture
def workbook(
    tiny: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Callable[..., Answer]:
    """Call ``workbook`` inside the tiny course: ``workbook("hint", "1.2")``."""
    del tiny
    monkeypatch.setenv("COLUMNS", "80")
    return lambda *arguments: call(capsys, *arguments)


@pytest.fixture
def at_terminal(monkeypatch: pytest.MonkeyPatch) -> Callable[..., Terminal]:
    """Sit down at a terminal and type: ``at_terminal("y")``."""
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    return lambda typed="", encoding="utf-8": Terminal(monkeypatch, typed, encoding)


@pytest.fixture
def taken() -> Iterator[socket.socket]:
    """A port that somebody else listens on."""
    listener = socket.create_server(("127.0.0.1", 0))
    yield listener
    listener.close()
