"""Whatever a user can cause ends in a sentence, a next step and an exit status."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.terminal import Answer, call
from workbook.cli.refusal import Refused
from workbook.merge import MergeFailed
from workbook.programs import ProgramMissing
from workbook.records import RunnerFailed

Command = Callable[..., Answer]


@pytest.mark.parametrize(
    ("error", "reason", "next_step"),
    [
        (Refused("No.", "Yes?"), "No.", "Yes?"),
        (ProgramMissing("git"), "This needs git", "Install git, then open"),
        (MergeFailed("not possible"), "not possible", "workbook doctor"),
        (RunnerFailed("a typing error"), "a typing error", "workbook doctor"),
        (
            ModuleNotFoundError(name="rich"),
            "The package rich is not installed",
            "pip install -e .",
        ),
        (PermissionError(13, "Denied", "x.py"), "x.py: Denied.", "workbook doctor"),
        (OSError("odd"), "odd.", "workbook doctor"),
    ],
    ids=lambda value: type(value).__name__,
)
def test_every_expected_failure_has_a_sentence_and_a_next_step(
    error: Exception, reason: str, next_step: str
) -> None:
    """Nobody is left alone with the name of an exception."""
    from workbook.cli.complaints import explained

    told = explained(error)

    assert reason in told.reason
    assert next_step in told.next_step
    assert told.status == 2


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("title = ", "is not valid TOML"),
        ('title = "T"', "lacks the key 'slug'"),
        ("exercise = 3", "wrong kind"),
    ],
)
def test_a_broken_lesson_is_named_by_its_file(
    workbook: Command, tiny: Path, text: str, reason: str
) -> None:
    """The author goes straight to it."""
    file = tiny / "checks/lesson_02/lesson.toml"
    whole = file.read_text().partition("[[exercise]]")[0]
    file.write_text(f"{whole}{text}\n" if "exercise" in text else text)

    answer = workbook("check")

    assert answer.status == 2
    assert answer.err.startswith("✘ checks/lesson_02/lesson.toml: ")
    assert reason in answer.err


def test_ctrl_c_is_answered_quietly(
    tiny: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Shells know the status 130."""
    del tiny

    def interrupt() -> Path:
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "cwd", interrupt)

    answer = call(capsys, "check")

    assert (answer.status, answer.err) == (130, "✘ Stopped.\n")


def test_a_defect_of_ours_is_not_hidden(
    tiny: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A report needs the traceback."""
    del tiny

    def fail() -> Path:
        raise ZeroDivisionError

    monkeypatch.setattr(Path, "cwd", fail)

    with pytest.raises(ZeroDivisionError):
        call(capsys, "next")


@pytest.mark.parametrize("arguments", [("read", "1"), (), ("check", "1")])
def test_a_reader_who_has_seen_enough_is_no_error(
    tiny: Path, arguments: tuple[str, ...]
) -> None:
    """`workbook read 1 | head -1` ends without a word about pipes."""
    page = tiny / "docs/lessons/01-first-steps.md"
    page.write_text(page.read_text() + "more\n" * 100_000)
    reader, writer = os.pipe()
    os.close(reader)

    done = subprocess.run(
        [sys.executable, "-m", "workbook", *arguments],
        cwd=tiny,
        stdout=writer,
        stderr=subprocess.PIPE,
        check=False,
    )
    os.close(writer)

    assert (done.returncode, done.stderr) == (1, b"")
