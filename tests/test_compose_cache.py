"""Composed trees are kept on disk and written again when they have changed."""

import subprocess
import sys
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


def test_what_a_killed_run_has_left_is_taken_away(tmp_path: Path) -> None:
    """It had got half-way through with writing, or with taking the old tree away."""
    folder = materialize(tmp_path, "x", {"old.py": "1"})
    write_tree(folder.with_name(".x.new"), {"half.py": "1"})
    write_tree(folder.with_name(".x.old"), {"older.py": "1"})

    materialize(tmp_path, "x", {"new.py": "2"})

    assert sorted(item.name for item in folder.parent.iterdir()) == [".lock", "x"]
    assert [file.name for file in folder.glob("*.py")] == ["new.py"]


COMPOSE = """
import sys
from pathlib import Path
from workbook.compose_cache import materialize

root, tree = Path(sys.argv[1]), {f"{n}.py": "x" for n in range(40)}
for turn in range(40):
    folder = materialize(root, f"x{turn}", tree)
    assert len(list(folder.glob("*.py"))) == 40
"""


def test_two_may_compose_the_same_tree_at_once(tmp_path: Path) -> None:
    """Both get the whole of it, and neither takes the other's away."""
    processes = [
        subprocess.Popen([sys.executable, "-c", COMPOSE, str(tmp_path)])
        for _ in range(3)
    ]

    assert [process.wait(60) for process in processes] == [0, 0, 0]
    trees = tmp_path / ".workbook" / "trees"
    assert {item.name for item in trees.iterdir()} == {
        ".lock",
        *(f"x{turn}" for turn in range(40)),
    }


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
