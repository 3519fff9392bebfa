"""Composed trees are kept on disk and written again when they have changed."""

from pathlib import Path

import pytest

from tests.tiny_course import write_tiny_sources
from workbook.compose_cache import composed_solution, materialize, write_tree
from workbook.course import CourseError, read_tree
from workbook.targets import known_lessons, no_such_lesson


def test_an_unchanged_tree_is_not_written_again(tmp_path: Path) -> None:
    """A run against the solution then starts at once."""
    folder = materialize(tmp_path, "solutions/x", {"a/b.py": "1"})
    (folder / "a" / "b.py").write_text("untouched", encoding="utf-8")

    again = materialize(tmp_path, "solutions/x", {"a/b.py": "1"})

    assert again == folder == tmp_path / ".workbook/trees/solutions/x"
    assert (folder / "a" / "b.py").read_text(encoding="utf-8") == "untouched"


def test_a_changed_tree_replaces_the_old_one(tmp_path: Path) -> None:
    """Files that are gone do not stay."""
    materialize(tmp_path, "x", {"old.py": "1"})

    folder = materialize(tmp_path, "x", {"new.py": "2"})

    assert [file.name for file in folder.glob("*.py")] == ["new.py"]


def test_a_solution_is_composed_from_all_lessons_up_to_it(tmp_path: Path) -> None:
    """The files of earlier lessons are in it."""
    folder = composed_solution(write_tiny_sources(tmp_path), "lesson_02")

    assert "app/main.py" in read_tree(folder)
    assert "farewell" in (folder / "app/words.py").read_text(encoding="utf-8")


def test_without_solutions_there_is_nothing_to_compose(tmp_path: Path) -> None:
    """The sentence says what is missing."""
    with pytest.raises(CourseError, match="came without solutions"):
        composed_solution(tmp_path, "lesson_01")


def test_known_lessons_are_those_with_a_lesson_file(tmp_path: Path) -> None:
    """A message about a missing lesson names them."""
    assert "Lessons: none yet." in no_such_lesson(tmp_path, "lesson_09")
    write_tree(
        tmp_path, {f"lesson_{n}/lesson.toml": "" for n in ("02", "01a", "01", "1")}
    )

    assert known_lessons(tmp_path) == ["lesson_01", "lesson_01a", "lesson_02"]
    assert no_such_lesson(tmp_path, "lesson_09") == (
        "There is no lesson_09. Lessons: lesson_01 to lesson_02.\n"
        "       Try: pytest checks/lesson_01"
    )
