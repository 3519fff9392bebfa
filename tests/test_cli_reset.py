"""``workbook reset``: start again, with a copy of what there was."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.history import commit_all
from tests.terminal import Answer
from workbook.cli.trees import read_own
from workbook.course import Course, Tree

Command = Callable[..., Answer]

WORDS = "lessons/lesson_01/app/words.py"
STUB = 'raise NotImplementedError("exercise 2")'


def starter(root: Path) -> Tree:
    """Return the first lesson as it was in the beginning."""
    course = Course(root)
    return course.starter(course.find("1"))


def write_answers(root: Path) -> None:
    """Write into two files of the lesson, and one more."""
    text = (root / WORDS).read_text()
    (root / WORDS).write_text(text.replace(STUB, 'return "Hi"') + "\n# mine\n")
    (root / "lessons/lesson_01/app/own/extra.py").parent.mkdir()
    (root / "lessons/lesson_01/app/own/extra.py").write_text("x = 1\n")


def test_a_lesson_starts_again_and_my_files_are_kept(
    workbook: Command, tiny: Path
) -> None:
    """The folder is the starter, and the copy has everything that was mine."""
    write_answers(tiny)
    mine = (tiny / WORDS).read_text()

    answer = workbook("reset", "1")

    assert answer.status == 0
    assert read_own(tiny / "lessons/lesson_01") == starter(tiny)
    assert not (tiny / "lessons/lesson_01/app/own").exists()
    (copy,) = (tiny / ".workbook/backup").rglob("words.py")
    assert copy.read_text() == mine
    assert (copy.parent / "own/extra.py").is_file()
    assert "app/own/extra.py   (not in the starter: only in the copy)" in answer.out


def test_one_exercise_starts_again_and_the_rest_stays(
    workbook: Command, tiny: Path
) -> None:
    """Only the lines between its marks change."""
    write_answers(tiny)

    answer = workbook("reset", "1", "--exercise", "2")

    text = (tiny / WORDS).read_text()
    assert answer.out.startswith("Exercise 1.2 starts again: 1 file.\n")
    assert f"    {STUB}\n    # end exercise 2\n" in text
    assert text.endswith("# mine\n")
    assert (tiny / "lessons/lesson_01/app/own/extra.py").is_file()


def test_an_exercise_whose_file_is_missing_gets_the_starters(
    workbook: Command, tiny: Path
) -> None:
    """There is nothing to keep in it."""
    (tiny / WORDS).unlink()

    workbook("reset", "1.2")

    assert (tiny / WORDS).read_text() == starter(tiny)["app/words.py"]


@pytest.mark.parametrize("place", ["1", "1.2"])
def test_what_was_never_changed_is_left_alone(
    workbook: Command, tiny: Path, place: str
) -> None:
    """There is no copy of what is the same."""
    answer = workbook("reset", place)

    assert "is as it was in the beginning." in answer.out
    assert not (tiny / ".workbook/backup").exists()


def test_a_dry_run_only_says_it(workbook: Command, tiny: Path) -> None:
    """Nothing is written, and nothing is copied."""
    write_answers(tiny)
    before = read_own(tiny / "lessons")

    answer = workbook("reset", "1", "--dry-run")

    assert "Lesson 1 starts again: 2 files." in answer.out
    assert read_own(tiny / "lessons") == before


@pytest.mark.parametrize("gone", ["    # end exercise 2\n", "exercise 2"])
def test_without_its_marks_an_exercise_cannot_start_again(
    workbook: Command, tiny: Path, gone: str
) -> None:
    """The whole lesson still can, and it says so."""
    (tiny / WORDS).write_text((tiny / WORDS).read_text().replace(gone, ""))

    answer = workbook("reset", "1.2")

    assert answer.status == 2
    assert f"{WORDS}: " in answer.err
    assert "workbook reset 1" in answer.err


def test_a_folder_that_was_deleted_comes_back(workbook: Command, tiny: Path) -> None:
    """There is nothing to keep, so no copy is named."""
    shutil.rmtree(tiny / "lessons/lesson_01")

    answer = workbook("reset", "1")

    assert read_own(tiny / "lessons/lesson_01") == starter(tiny)
    assert "kept" not in answer.out


def test_without_solutions_the_starter_is_found_in_the_history(
    workbook: Command, tiny: Path
) -> None:
    """Of all that was committed, the files that the course shipped are taken."""
    wanted = starter(tiny)
    shipped = (tiny / WORDS).read_text()
    (tiny / "solutions").rename(tiny.parent / "hidden")
    for text in ("# an early draft\n", shipped, "# mine\n"):
        (tiny / WORDS).write_text(text)
        commit_all(tiny)

    answer = workbook("reset", "1")

    assert answer.status == 0
    assert read_own(tiny / "lessons/lesson_01") == wanted


@pytest.mark.parametrize("obstacle", ["no history", "no git", "no manifest"])
def test_where_no_starter_can_be_found_it_says_whom_to_ask(
    workbook: Command, tiny: Path, monkeypatch: pytest.MonkeyPatch, obstacle: str
) -> None:
    """A guess would cost the learner's work."""
    (tiny / "solutions").rename(tiny.parent / "hidden")
    if obstacle == "no git":
        monkeypatch.setenv("PATH", "")
    if obstacle == "no manifest":
        shutil.rmtree(tiny / "checks/_generated")
        commit_all(tiny)

    answer = workbook("reset", "1")

    assert answer.status == 2
    assert "came without solutions, and git does not have" in answer.err
    assert "Ask whoever gave you this copy" in answer.err


def test_a_copy_that_cannot_be_kept_stops_everything(
    workbook: Command, tiny: Path
) -> None:
    """Nothing is overwritten without a copy."""
    write_answers(tiny)
    before = read_own(tiny / "lessons")
    shutil.rmtree(tiny / ".workbook")
    (tiny / ".workbook").touch()

    answer = workbook("reset", "1")

    assert answer.status == 2
    assert ".workbook" in answer.err
    assert read_own(tiny / "lessons") == before
