"""Checks are read as text: their ids, titles and exercises."""

from pathlib import Path

import pytest

from workbook.checks_index import Check, load_checks
from workbook.course import Course, CourseError

FILE = '''"""Reading."""

import nothing_that_is_installed


@parametrize
def test_a_todo_is_read(client):
    """A todo is read.

    More about it.
    """


def test_without_a_title(): ...


def helper(): ...


class TestNothing:
    def test_inside(self): ...
'''


@pytest.fixture
def folder(tiny: Path) -> Path:
    """The folder of a lesson's checks."""
    return tiny / "checks" / "lesson_01"


def load(folder: Path) -> list[Check]:
    """Read the checks of lesson 1."""
    root = folder.parent.parent
    return load_checks(root, Course(root).find("1"))


def test_checks_come_in_the_order_of_the_exercises(folder: Path) -> None:
    """Exercise 10 comes after exercise 2."""
    (folder / "test_10_read.py").write_text(FILE, encoding="utf-8")

    assert load(folder) == [
        Check(
            "test_1_topic.py::test_say_that_all_is_well", 1, "Say that all is well", 6
        ),
        Check("test_2_topic.py::test_greet", 2, "Greet", 6),
        Check("test_10_read.py::test_a_todo_is_read", 10, "A todo is read", 7),
        Check("test_10_read.py::test_without_a_title", 10, "", 14),
    ]


def test_a_file_without_an_exercise_is_refused(folder: Path) -> None:
    """Its name says which exercise its checks belong to."""
    (folder / "test_read.py").touch()

    with pytest.raises(CourseError, match=r"test_read\.py: is not called test_K_topic"):
        load(folder)


def test_a_file_that_is_no_python_is_named_with_its_line(folder: Path) -> None:
    """An author has to find the place."""
    (folder / "test_2_topic.py").write_text('"""Doc."""\n\ndef (', encoding="utf-8")

    with pytest.raises(CourseError) as failed:
        load(folder)

    assert failed.value.file == f"{folder / 'test_2_topic.py'}:3"
    assert failed.value.reason == "invalid syntax"
