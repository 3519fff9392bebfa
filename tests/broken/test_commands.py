"""`workbook check` and plain `pytest`, on what would break a run in one process."""

import json
import signal
import time
from pathlib import Path

import pytest

from tests.broken import (
    endless,
    floods,
    forging,
    leaving,
    leftovers,
    stubborn,
    unreadable,
)
from tests.broken.commands import COMMANDS, Desk
from tests.broken.examiner import SOUND
from tests.broken.submission import Submission

TABLES = (endless, floods, forging, leaving, leftovers, stubborn, unreadable)
ALL = {
    SOUND.name: SOUND,
    **{item.name: item for table in TABLES for item in table.SUBMISSIONS},
}
SAMPLE = {
    "check": [
        "sound",
        "loop in a handler",
        "loop that swallows everything, in a handler",
        "hard exit past the guard",
        "leaves a daemon that was forked twice",
    ],
    "pytest": [
        "syntax error",
        "loop at import",
        "loop that swallows everything, in a handler",
        "hard exit past the guard",
        "segmentation fault",
        "two gigabytes at once",
        "200 MB of prints",
        "fork bomb",
        "prints what pytest prints, and leaves",
        "leaves a program in a session of its own",
        "clutter around a wrong app",
    ],
}
HANG = """
import os, pathlib, signal, time

signal.pthread_sigmask(signal.SIG_BLOCK, signal.valid_signals())
{fork}pathlib.Path("started").touch()
time.sleep(120)
"""
FORK = "if os.fork() == 0: os.setsid(); time.sleep(120)\n"
HANGING = {
    "check": Submission("hangs, with a child that hangs", HANG.format(fork=FORK)),
    # The parent of plain pytest has no parent itself that could end such a child.
    "pytest": Submission("hangs", HANG.format(fork="")),
}


@pytest.fixture(scope="module")
def desk(greeting_course: Path, tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """One course for all submissions."""
    return Desk(greeting_course, tmp_path_factory.mktemp("desk"))


@pytest.mark.parametrize(
    ("command", "name"),
    [(command, name) for command, names in SAMPLE.items() for name in names],
)
def test_a_command_gives_the_verdict(command: str, name: str, desk: Desk) -> None:
    """What is shown is the same, whoever watches over the run."""
    submission = ALL[name]
    desk.hand_in(submission)

    said = desk.run(command)

    assert said.status == (0 if submission.passes else 1), said.out
    assert not submission.faults(said.out), said.out
    assert "Traceback" not in said.out
    assert not desk.left()
    assert not desk.left_in_temporary()
    lessons = json.loads(desk.progress.read_text(encoding="utf-8"))["lessons"]
    assert lessons["lesson_02"] == {"done": True}
    assert lessons["lesson_01"].get("total", 0) in {0, 6}


@pytest.mark.parametrize("signal_name", ["SIGKILL", "SIGINT"])
@pytest.mark.parametrize("command", COMMANDS)
def test_nothing_outlives_a_command_that_is_ended(
    command: str, signal_name: str, greeting_course: Path, tmp_path: Path
) -> None:
    """Neither the checks nor what they have started."""
    desk = Desk(greeting_course, tmp_path, seconds=60)
    desk.hand_in(HANGING[command])
    process = desk.start(command)
    give_up = time.monotonic() + 30
    while not list(desk.root.rglob("started")) and time.monotonic() < give_up:
        time.sleep(0.01)
    assert process.poll() is None

    number = getattr(signal, signal_name)
    process.send_signal(number)
    while number == signal.SIGINT and process.poll() is None:
        time.sleep(0.1)  # the first is for the checks, which do not listen
        process.send_signal(number)

    left = desk.left()
    process.communicate(timeout=30)
    assert not left
