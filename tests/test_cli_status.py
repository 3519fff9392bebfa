"""``workbook`` alone: how far I am and what is next."""

import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.made_up import finish, remember
from tests.terminal import Answer, Terminal, call
from workbook.cli.status import since

Command = Callable[..., Answer]


def test_in_the_beginning_it_says_what_to_read_edit_and_run(workbook: Command) -> None:
    """A newcomer sees the first lesson and the first command."""
    answer = workbook()

    assert answer.status == 0
    assert answer.out == (
        "0 of 2 lessons done\n"
        "\n"
        "  ○ 01  ○ 02\n"
        "\n"
        "lesson 01 · First steps\n"
        "  new       5 minutes. Read the page, edit the files, then check.\n"
        "  files     lessons/lesson_01\n"
        "  page      docs/lessons/01-first-steps.md   (workbook read 1)\n"
        "  next      workbook check 1\n"
    )


def test_it_shows_the_last_verdict_and_the_first_problem(
    workbook: Command, tiny: Path
) -> None:
    """Who comes back after a night knows at once where the work stands."""
    finish(tiny, "1")
    remember(tiny, "2", "passed", "failed")

    answer = workbook()

    assert "1 of 2 lessons done\n\n  ✔ 01  ◐ 02\n" in answer.out
    assert "  last      1 of 2 checks pass, just now\n" in answer.out
    assert "  first     Check 2 holds\n" in answer.out
    assert "workbook check 2   or   workbook hint 2\n" in answer.out


def test_an_untouched_lesson_is_not_begun(workbook: Command, tiny: Path) -> None:
    """Some checks pass on a starter; that is nobody's work."""
    remember(tiny, "1", "not started", "not started")

    assert "  ○ 01  ○ 02\n" in workbook().out


def test_at_the_end_there_is_nothing_next(workbook: Command, tiny: Path) -> None:
    """All is done, and it says so."""
    finish(tiny, "1", "2")

    answer = workbook()

    assert "2 of 2 lessons done" in answer.out
    assert "  done      all lessons; look again at any of them\n" in answer.out


def test_a_terminal_that_knows_only_ascii_gets_ascii(
    tiny: Path,
    at_terminal: Callable[..., Terminal],
    capsys: pytest.CaptureFixture[str],
) -> None:
    """No symbol ever ends in an error of the encoding."""
    remember(tiny, "1", "passed", "failed")
    screen = at_terminal(encoding="ascii")

    answer = call(capsys)

    assert answer.status == 0
    assert "  ~ 01  o 02" in screen.text


@pytest.mark.parametrize(
    ("seconds", "expected"),
    [
        (3, "just now"),
        (60, "1 minute ago"),
        (7200, "2 hours ago"),
        (200_000, "2 days ago"),
        (-900, "just now"),
    ],
)
def test_the_past_is_told_as_people_tell_it(seconds: int, expected: str) -> None:
    """Nobody wants a timestamp; a clock that was set back does no harm."""
    assert since(time.time() - seconds) == expected


def test_the_version_is_told(workbook: Command) -> None:
    """A report of a defect begins with it."""
    assert workbook("--version").out.startswith("workbook 0.")


@pytest.mark.parametrize(
    "command",
    [
        *("check", "hint", "solution", "diff", "read", "next", "run", "carry"),
        *("reset", "doctor", "build", "verify", "carry-fix", "new-lesson"),
    ],
)
def test_every_command_has_a_short_help_with_one_example(
    workbook: Command, command: str
) -> None:
    """A help page fits on half a screen and shows how it is done."""
    answer = workbook(command, "--help")

    assert answer.status == 0
    assert answer.out.count(f"Example: workbook {command}") == 1
    assert len(answer.out.splitlines()) <= 20
    assert command in workbook("--help").out


def test_a_mistyped_command_is_answered_with_the_right_one(workbook: Command) -> None:
    """A typing error costs one more try."""
    answer = workbook("hnit")

    assert (answer.status, "Did you mean 'hint'?" in answer.err) == (2, True)
