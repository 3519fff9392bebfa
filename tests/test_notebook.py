import os
import shutil
from pathlib import Path

import pytest

from workbook import notebook
from workbook.course import CourseError
from workbook.notebook import find_course, use_lesson
from workbook.state import save_verdict
from workbook.verdict import CheckResult, Outcome, Verdict


@pytest.fixture(autouse=True)
def no_lesson_in_use(monkeypatch: pytest.MonkeyPatch) -> object:
    """What a test has put on the import path does not stay there."""
    monkeypatch.delenv("WORKBOOK_TARGET", raising=False)
    yield
    while notebook._in_use:  # noqa: SLF001 - a kernel ends; this process goes on
        notebook._in_use.pop().deactivate()  # noqa: SLF001 - as above


def remember(root: Path, state: Outcome) -> None:
    """Store the verdict of a run over one check."""
    result = CheckResult("test_1.py::test_it", 1, "It works", state)
    exercises = ((1, "One"),)
    verdict = Verdict("lesson_01", "First", "lessons", exercises, (result,), 1)
    assert save_verdict(root, verdict) == ""


def solve(root: Path) -> None:
    """Put the reference into the learner's folder, with a mark of its own."""
    solved = root / "solutions" / "lesson_01"
    mine = root / "lessons" / "lesson_01"
    shutil.copytree(solved, mine, dirs_exist_ok=True)
    main = mine / "app" / "main.py"
    main.write_text(main.read_text(encoding="utf-8") + "\nMINE = True\n", "utf-8")


def test_a_lesson_that_was_never_checked_is_the_reference(
    tiny: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main = use_lesson(1)

    assert Path(str(main.__file__)).is_relative_to(tiny / ".workbook")
    said = capsys.readouterr().out
    assert "the reference solution, because yours has not been checked yet" in said


def test_a_lesson_that_passes_is_the_learners_own(
    tiny: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    solve(tiny)
    remember(tiny, "passed")

    assert use_lesson(1).MINE
    assert "your own app. All its checks pass." in capsys.readouterr().out


def test_a_lesson_that_fails_is_the_reference(
    tiny: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    remember(tiny, "failed")

    assert not hasattr(use_lesson(1), "MINE")
    assert "because not all checks of yours pass" in capsys.readouterr().out


def test_a_lesson_that_has_changed_since_is_the_reference(
    tiny: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    solve(tiny)
    remember(tiny, "passed")
    later = 4_000_000_000
    os.utime(tiny / "lessons" / "lesson_01" / "app" / "main.py", (later, later))

    use_lesson(1)

    assert "yours has changed since it was checked" in capsys.readouterr().out


def test_where_the_target_says_so_it_is_always_the_reference(
    tiny: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A page of the site does not show what somebody has written."""
    solve(tiny)
    remember(tiny, "passed")
    monkeypatch.setenv("WORKBOOK_TARGET", "solutions")

    assert not hasattr(use_lesson(1), "MINE")
    assert capsys.readouterr().out == "Lesson 1: the reference solution.\n"


def test_the_next_lesson_takes_the_place_of_the_one_before(tiny: Path) -> None:
    first = use_lesson(1)
    second = use_lesson(2)

    trees = tiny / ".workbook" / "trees" / "solutions"
    assert first.__file__ == str(trees / "lesson_01" / "app" / "main.py")
    assert second.__file__ == str(trees / "lesson_02" / "app" / "main.py")


def test_without_solutions_it_says_so(tiny: Path) -> None:
    shutil.rmtree(tiny / "solutions")

    with pytest.raises(CourseError, match="without solutions"):
        use_lesson(1)


def test_outside_the_course_it_says_how_to_get_in(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="workbook notebook"):
        find_course(tmp_path)


def test_from_a_folder_of_the_course_it_is_found(tiny: Path) -> None:
    assert find_course(tiny / "lessons" / "lesson_01") == tiny
