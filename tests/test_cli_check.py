"""``workbook check``: a verdict from a supervised child."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.terminal import Answer
from workbook.compose_cache import write_tree
from workbook.course import Course
from workbook.state import load_progress, load_verdict, state_folder

Command = Callable[..., Answer]


def test_the_starter_fails_and_the_verdict_says_what_is_next(
    workbook: Command, tiny: Path
) -> None:
    """The exit status is 1, the verdict is printed and remembered."""
    answer = workbook("check", "1")

    assert answer.status == 1
    assert "0 of 2 checks pass" in answer.out
    assert "next      workbook hint 1.1" in answer.out
    verdict = load_verdict(tiny, "lesson_01")
    assert verdict is not None
    assert not verdict.passed
    assert load_progress(tiny)["lesson_01"]["total"] == 2


def test_the_reference_passes_and_is_no_progress(workbook: Command, tiny: Path) -> None:
    """`--target solutions` proves the course, and says nothing of the learner."""
    answer = workbook("check", "1", "--target", "solutions", "--seed", "7")

    assert (answer.status, "2 of 2 checks pass" in answer.out) == (0, True)
    assert load_progress(tiny) == {}


def test_the_reference_can_be_checked_where_nothing_can_be_written(
    workbook: Command, tiny: Path
) -> None:
    """In a read-only checkout it is composed somewhere else."""
    state_folder(tiny).rename(tiny / "away")
    state_folder(tiny).touch()

    answer = workbook("check", "1", "--target", "solutions")

    assert (answer.status, "2 of 2 checks pass" in answer.out) == (0, True)


@pytest.mark.parametrize("shape", ["anywhere", "anywhere/lesson_02"])
def test_a_folder_of_ones_own_can_be_checked(
    workbook: Command, tiny: Path, shape: str
) -> None:
    """It may be one lesson, or of the shape of ``lessons``."""
    course = Course(tiny)
    write_tree(tiny / shape, course.compose(course.find("2")))

    answer = workbook("check", "2", "--target", "anywhere", "--plain", "-v")

    assert (answer.status, "[passed]" in answer.out) == (0, True)


def test_a_folder_without_an_app_is_refused(workbook: Command) -> None:
    """The sentence says what a target may be."""
    answer = workbook("check", "--target", "docs")

    assert answer.status == 2
    assert "There is no app in docs." in answer.err
    assert "--target takes lessons, solutions, or a folder" in answer.err


def test_without_solutions_there_is_no_reference_to_check(
    workbook: Command, tiny: Path
) -> None:
    """A copy that was handed out without answers says so."""
    (tiny / "solutions").rename(tiny / "hidden")

    answer = workbook("check", "1", "-t", "solutions")

    assert answer.status == 2
    assert "This copy of the course came without solutions." in answer.err
    assert "Check your own: workbook check 1" in answer.err


def test_what_cannot_be_saved_is_said_in_the_verdict(
    workbook: Command, tiny: Path
) -> None:
    """A file in the place of the folder stops nothing but the memory."""
    state_folder(tiny).rename(tiny / "away")
    state_folder(tiny).touch()

    answer = workbook("check", "1")

    assert answer.status == 1
    assert "note: Progress was not saved" in answer.out


@pytest.mark.parametrize(
    "arguments", [("--help",), ("--seed", "x"), ("1", "--unknown")]
)
def test_what_the_short_way_does_not_know_goes_the_long_way(
    workbook: Command, arguments: tuple[str, ...]
) -> None:
    """Help and complaints are typer's, as for every other command."""
    answer = workbook("check", *arguments)

    assert "Usage: workbook check" in answer.out + answer.err


def test_both_ways_to_check_do_the_same(workbook: Command) -> None:
    """An option before the command leads through typer."""
    from typer.testing import CliRunner

    from workbook.cli.app import app

    long_way = CliRunner().invoke(app, ["check", "1", "--seed", "1"])
    short_way = workbook("check", "1", "--seed", "1")

    assert (long_way.exit_code, long_way.output) == (short_way.status, short_way.out)


def test_checking_does_not_pay_for_typer_and_rich(tiny: Path) -> None:
    """Together they take longer to import than the rest of the command line."""
    code = (
        "import sys; from workbook.cli import main; main(['check', '9']);"
        "print({'rich', 'typer'} & set(sys.modules))"
    )

    said = subprocess.run(
        [sys.executable, "-c", code],
        cwd=tiny,
        capture_output=True,
        text=True,
        check=True,
    )

    assert said.stdout == "set()\n"
