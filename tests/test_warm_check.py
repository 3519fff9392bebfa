"""``workbook check`` while a watcher runs: the same words, sooner."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.pseudo_terminal import PseudoTerminal, on_terminal
from tests.terminal import Answer, Terminal
from workbook import asking
from workbook.cli import check, terminal, warm_check
from workbook.cli.desk import Desk
from workbook.cli.watch import Watching
from workbook.compose_cache import write_tree
from workbook.course import Course
from workbook.state import load_progress, state_folder
from workbook.watch import LessonWatch

Command = Callable[..., Answer]
STATE = "Save in lessons/lesson_01"


@pytest.fixture
def watcher(tiny: Path) -> Iterator[PseudoTerminal]:
    """``workbook watch`` on the untouched first lesson."""
    quiet = {"NO_COLOR": "1"}
    with on_terminal(
        "workbook", "watch", "1", folder=tiny, environment=quiet
    ) as watcher:
        watcher.wait_for(STATE)
        yield watcher
        if watcher.process.poll() is None:
            watcher.press("q")
            watcher.wait_for_end()


@pytest.fixture
def cold(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """The checks that were not answered by a watcher; they are run all the same."""
    asked: list[list[str]] = []
    whole = check.check_without_typer

    def note(arguments: list[str]) -> int | None:
        asked.append(arguments)
        return whole(arguments)

    monkeypatch.setattr(check, "check_without_typer", note)
    return asked


def solve(root: Path) -> None:
    """Save the solution of lesson 1."""
    course = Course(root)
    write_tree(root / "lessons/lesson_01", course.compose(course.find("1")))


def test_both_ways_say_the_same(
    workbook: Command,
    watcher: PseudoTerminal,
    cold: list[list[str]],
    tiny: Path,
) -> None:
    """Word for word, with the same exit status; the watcher shows it as well."""
    warm = workbook("check", "1", "-v")
    assert cold == []
    (state_folder(tiny) / asking.FILE).rename(tiny / "away")
    assert workbook("check", "1", "-v") == warm
    assert warm.status == 1
    (tiny / "away").rename(state_folder(tiny) / asking.FILE)

    cold.clear()
    solve(tiny)
    passed = workbook("check", "--plain")

    assert (passed.status, "[passed] 1" in passed.out) == (0, True)
    assert cold == []
    assert load_progress(tiny)["lesson_01"]["done"]
    watcher.wait_for("2 of 2 checks pass")


@pytest.mark.usefixtures("watcher")
def test_what_the_watcher_is_not_about_is_checked_without_it(
    workbook: Command, cold: list[list[str]]
) -> None:
    """Another lesson, another tree, a seed, and what makes no sense."""
    assert workbook("check", "2").status == 1
    assert workbook("check", "1", "--target", "solutions").status == 0
    assert workbook("check", "1", "--seed", "7").status == 1
    assert workbook("check", "7").status == 2
    assert len(cold) == 4


@pytest.mark.usefixtures("watcher")
def test_checks_that_cannot_be_read_are_explained_without_the_watcher(
    workbook: Command, cold: list[list[str]], tiny: Path
) -> None:
    """A process of its own has room for the whole story."""
    (tiny / "checks/lesson_01/test_1_topic.py").write_text("import nowhere\n")

    answer = workbook("check", "1")

    assert (answer.status, "cannot be read" in answer.err) == (2, True)
    assert cold == [["1"]]


@pytest.mark.usefixtures("watcher")
def test_a_lesson_that_is_not_there_is_refused_as_ever(
    workbook: Command, cold: list[list[str]], tiny: Path
) -> None:
    (tiny / "lessons/lesson_01").rename(tiny / "away")

    answer = workbook("check", "1")

    assert (answer.status, "lessons/lesson_01 is missing" in answer.err) == (2, True)
    assert cold == [["1"]]


@pytest.mark.parametrize("name", ["SIGKILL", "SIGSTOP"])
def test_a_watcher_that_is_no_more_is_no_hindrance(
    workbook: Command,
    watcher: PseudoTerminal,
    cold: list[list[str]],
    monkeypatch: pytest.MonkeyPatch,
    name: str,
) -> None:
    """Killed, or stopped in its shell: the check is run without it."""
    monkeypatch.setattr(asking, "SILENCE_SECONDS", 0.5)
    watcher.process.send_signal(signal.Signals[name])

    answer = workbook("check", "1")

    assert (answer.status, cold) == (1, [["1"]])
    watcher.process.kill()
    watcher.process.wait()


@pytest.mark.usefixtures("watcher")
def test_two_at_once_are_both_answered(tiny: Path) -> None:
    solve(tiny)

    both = [
        subprocess.Popen(
            [sys.executable, "-m", "workbook", "check", "1"],
            cwd=tiny,
            stdout=subprocess.PIPE,
            text=True,
        )
        for _ in range(2)
    ]
    said = [process.communicate(timeout=60)[0] for process in both]

    assert said[0] == said[1]
    assert "2 of 2 checks pass" in said[0]
    assert [process.returncode for process in both] == [0, 0]


def test_the_short_way_loads_next_to_nothing(tiny: Path) -> None:
    """What the rest of the command line is made of takes longer than the answer."""
    code = (
        "import sys; from workbook.cli.warm_check import check_by_watcher as ask;"
        "print(ask(['1']), {'typing', 'pathlib', 'argparse', 'dataclasses'}"
        "& set(sys.modules))"
    )

    said = subprocess.run(
        [sys.executable, "-S", "-c", code],
        cwd=tiny,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[1])},
        capture_output=True,
        text=True,
        check=True,
    )

    assert said.stdout == "None set()\n"


def test_who_waits_while_the_watcher_is_left_is_told_no(tiny: Path) -> None:
    """The lesson is closed before the verdict is there."""
    desk = Desk.open()
    watching = Watching(desk, desk.lesson("1"), plain=False)
    folder = tiny / "lessons/lesson_01"
    question = warm_check.plain_question(["1"])
    with LessonWatch(tiny, "lesson_01", folder, watching.news.put) as watch:
        pass  # and it is left again

    assert question is not None
    wait = watching.answer(question, watch)

    assert wait is not None
    assert wait(10) is None


def test_outside_a_course_nobody_is_asked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    assert warm_check.course_around(str(tmp_path)) is None
    assert warm_check.check_by_watcher([]) is None


def test_a_course_is_found_from_below(tiny: Path) -> None:
    below = tiny / "lessons/lesson_01/app"

    assert warm_check.course_around(str(below)) == str(tiny)


@pytest.mark.parametrize(
    ("arguments", "lesson", "verbose", "plain"),
    [
        ([], None, False, False),
        (["5"], "5", False, False),
        (["-v", "5"], "5", True, False),
        (["5", "--plain", "--verbose"], "5", True, True),
    ],
)
def test_what_is_asked_for(
    arguments: list[str], lesson: str | None, verbose: bool, plain: bool
) -> None:
    question = warm_check.plain_question(arguments)

    assert question is not None
    asked = (question["lesson"], question["verbose"], question["plain"])
    assert asked == (lesson, verbose, plain)


@pytest.mark.parametrize(
    "arguments", [["--help"], ["5", "6"], ["-t", "solutions"], ["--seed=5"], ["-vv"]]
)
def test_what_is_not_asked_for(arguments: list[str]) -> None:
    assert warm_check.plain_question(arguments) is None


@pytest.mark.parametrize(
    ("wanted", "columns"), [("100", 100), ("0", 80), ("wide", 80), ("", 80)]
)
def test_the_width_of_the_terminal(
    at_terminal: Callable[..., Terminal],
    monkeypatch: pytest.MonkeyPatch,
    wanted: str,
    columns: int,
) -> None:
    """A variable says so; else the terminal, if it is one; else it is as usual."""
    at_terminal()
    monkeypatch.setattr("sys.__stdout__", None)
    monkeypatch.setenv("COLUMNS", wanted)

    assert terminal.columns() == columns
