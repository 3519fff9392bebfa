"""Where a command finds the course, and which lesson it means."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.made_up import finish, remember
from tests.terminal import Answer, call
from workbook.cli.desk import Desk
from workbook.cli.refusal import Refused
from workbook.state import state_folder, write_atomically

Command = Callable[..., Answer]


@pytest.mark.parametrize("place", ["docs/lessons", "lessons/lesson_02/app", "."])
def test_the_course_is_found_from_anywhere_inside(
    tiny: Path, monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    """A terminal may stand in any folder of the repository."""
    monkeypatch.chdir(tiny / place)

    assert Desk.open().root == tiny


def test_outside_of_the_course_a_command_says_where_to_go(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """There is a sentence and a next step, and no traceback."""
    monkeypatch.chdir(tmp_path)

    answer = call(capsys, "hint")

    assert answer.status == 2
    assert f"{tmp_path} is not inside the workbook." in answer.err
    assert "Go to the folder that you cloned" in answer.err


def test_an_empty_course_says_how_to_begin(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The first thing an author sees is how to make a lesson."""
    (tmp_path / "checks").mkdir()
    (tmp_path / "pyproject.toml").touch()
    monkeypatch.chdir(tmp_path)

    answer = call(capsys)

    assert (answer.status, "workbook new-lesson" in answer.err) == (2, True)


@pytest.mark.parametrize(
    "given", ["2", "02", "lesson_02", "lessons/lesson_02/", r"lessons\lesson_02"]
)
def test_a_lesson_may_be_named_in_every_way_that_people_write_it(
    tiny: Path, given: str
) -> None:
    """Tab completion of a shell gives a path; a person types a number."""
    del tiny

    assert Desk.open().lesson(given).name == "lesson_02"


@pytest.mark.parametrize(
    ("given", "number", "expected"),
    [("2.1", None, 1), ("2", 2, 2), (".2", None, 2), ("2", None, 0)],
)
def test_an_exercise_may_be_named_with_its_lesson_or_apart(
    tiny: Path, given: str, number: int | None, expected: int
) -> None:
    """`5.2`, `5 --exercise 2` and `.2` mean the same."""
    del tiny

    _, exercise = Desk.open().place(given, number)

    assert (exercise.number if exercise else 0) == expected


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ("9", "There is no lesson 9. The course has 1 to 2."),
        ("1.3", "Lesson 1 has exercises 1 to 2, but no 3."),
        ("1.x", "1.x is no place in the course."),
    ],
)
def test_a_place_that_is_not_there_is_named_with_those_that_are(
    workbook: Command, given: str, sentence: str
) -> None:
    """A wrong number is answered with the right ones."""
    answer = workbook("hint", given)

    assert (answer.status, sentence in answer.err) == (2, True)


def test_an_exercise_is_too_much_for_a_command_about_lessons(tiny: Path) -> None:
    """`workbook check 1.2` says what to leave out."""
    del tiny

    with pytest.raises(Refused, match=r"1\.2 names an exercise"):
        Desk.open().lesson("1.2")


def test_the_current_lesson_is_the_first_in_the_beginning(tiny: Path) -> None:
    """Nobody has to say where to begin."""
    del tiny

    assert Desk.open().current().name == "lesson_01"


def test_the_current_lesson_is_the_one_checked_last(tiny: Path) -> None:
    """Somebody who starts in the middle stays there."""
    remember(tiny, "2", "passed", "failed")

    assert Desk.open().current().name == "lesson_02"


def test_the_current_lesson_is_the_next_one_that_is_not_done(tiny: Path) -> None:
    """A lesson that is done leads on."""
    finish(tiny, "1")

    assert Desk.open().current().name == "lesson_02"


def test_behind_the_last_lesson_come_those_that_were_left_out(tiny: Path) -> None:
    """Who started in the middle is led back to the beginning."""
    finish(tiny, "2")

    assert Desk.open().current().name == "lesson_01"


def test_a_run_of_all_lessons_moves_nobody(tiny: Path) -> None:
    """Who checks the whole course is still where they were."""
    remember(tiny, "1", "passed", "failed")
    remember(tiny, "2", "not started", "not started", alone=False)

    assert Desk.open().current().name == "lesson_01"


def test_of_two_lessons_checked_in_one_second_the_later_one_counts(tiny: Path) -> None:
    """The clock of progress has no fractions."""
    finish(tiny, "1", "2")

    last = Desk.open().last_checked()

    assert last is not None
    assert last.name == "lesson_02"


def test_standing_in_a_lesson_means_that_lesson(
    tiny: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The folder of a terminal says more than yesterday's run."""
    remember(tiny, "1", "failed", "failed")
    monkeypatch.chdir(tiny / "lessons/lesson_02/app")

    assert Desk.open().current().name == "lesson_02"


@pytest.mark.parametrize(
    "text",
    [
        "not json",
        '{"lessons": {"lesson_01": 3}}',
        '{"lessons": {"lesson_01": {"at": "noon", "exercises": []}}}',
    ],
)
def test_progress_that_makes_no_sense_is_no_progress(tiny: Path, text: str) -> None:
    """A corrupt file costs what it held, and nothing else."""
    write_atomically(state_folder(tiny) / "progress.json", text)
    desk = Desk.open()

    assert desk.current().name == "lesson_01"
    assert desk.exercise_state(desk.lesson("1"), 1) == ""


def test_a_missing_folder_is_answered_with_the_way_to_get_it_back(tiny: Path) -> None:
    """A learner who deleted a folder is not lost."""
    (tiny / "lessons/lesson_01").rename(tiny / "elsewhere")
    desk = Desk.open()

    with pytest.raises(Refused) as refused:
        desk.existing_folder(desk.lesson("1"))

    assert refused.value.next_step == "Get the starter back: workbook reset 1"
