"""Known mistakes: read them, and put them into a solution."""

from pathlib import Path

import pytest

from workbook.course import Course, CourseError
from workbook.mistakes import insert_behind_imports, load_mistakes, parse_mistake

WHOLE = '''"""It looks as though the lookup
assumes that the todo exists."""
# caught by: test_2_read.py::test_a_missing_todo
# says: a client must be able to tell
# in app/todos.py
return todos[todo_id]
# in app/todos.py #2
if todo_id:

    return None
# in app/other.py
# top of app/todos.py
import os
'''

TODOS = '''"""Todos."""

import abc


def one() -> object:
    # exercise 1: Another one.
    return 1
    # end exercise 1


def read() -> object:
    # exercise 2: Read it.
    return todos.get(todo_id)
    # end exercise 2


class Todos:
    def find() -> object:
        # exercise 2: Find it.
        return find(todo_id)
        # end exercise 2

        # exercise 2: Find it again.
        return find(todo_id)
        # end exercise 2
'''

WRONG_TODOS = (
    TODOS.replace("import abc\n", "import abc\nimport os\n")
    .replace("return todos.get(todo_id)", "return todos[todo_id]")
    .replace(
        "# exercise 2: Find it.\n        return find(todo_id)\n",
        "# exercise 2: Find it.\n        if todo_id:\n\n            return None\n",
    )
)

OTHER = "# exercise 2: Say so.\nprint()\n# end exercise 2\n"
SOLUTION = {"app/todos.py": TODOS, "app/other.py": OTHER, "README.md": "# Todos\n"}


def write(folder: Path, text: str, name: str = "2_assumes.py") -> Path:
    """Write a mistake and return its file."""
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return file


def test_a_mistake_says_what_it_is(tmp_path: Path) -> None:
    """The file name has the exercise, the docstring the diagnosis, on one line."""
    mistake = parse_mistake(write(tmp_path, WHOLE))

    assert mistake.name == "2_assumes"
    assert mistake.exercise == 2
    assert mistake.diagnosis == (
        "It looks as though the lookup assumes that the todo exists."
    )
    assert mistake.caught_by == "test_2_read.py::test_a_missing_todo"
    assert mistake.says == "a client must be able to tell"


def test_a_mistake_replaces_the_regions_that_it_names(tmp_path: Path) -> None:
    """With the indentation of each; all else stays as the solution has it."""
    tree = parse_mistake(write(tmp_path, WHOLE)).apply(SOLUTION)

    assert tree["README.md"] == SOLUTION["README.md"]
    assert tree["app/other.py"] == "# exercise 2: Say so.\n# end exercise 2\n"
    assert tree["app/todos.py"] == WRONG_TODOS
    assert SOLUTION["app/todos.py"] == TODOS, "the solution itself is not touched"


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ('"""', "'''", "does not begin with a docstring, the diagnosis"),
        ("# caught by: test", "# caught: test", "lacks a line '# caught by: …'"),
        ("# says: a", "# said: a", "lacks a line '# says: …'"),
    ],
)
def test_a_part_that_is_missing_is_named(
    old: str, new: str, reason: str, tmp_path: Path
) -> None:
    """The message is for the author, with the file."""
    file = write(tmp_path, WHOLE.replace(old, new))

    with pytest.raises(CourseError) as failed:
        parse_mistake(file)

    assert failed.value.reason == reason
    assert failed.value.file == str(file)


def test_a_mistake_without_code_is_none(tmp_path: Path) -> None:
    """There has to be a section at least, even if it is empty."""
    head = WHOLE.partition("# in ")[0]

    with pytest.raises(CourseError, match="has no section '# in PATH'"):
        parse_mistake(write(tmp_path, head))


def test_a_file_without_an_exercise_is_refused(tmp_path: Path) -> None:
    """Its name decides which regions it is about."""
    with pytest.raises(CourseError, match=r"is not called K_name\.py"):
        parse_mistake(write(tmp_path, WHOLE, "assumes.py"))


@pytest.mark.parametrize(
    ("section", "reason"),
    [
        ("# in app/nothing.py", "the lesson has no file app/nothing.py"),
        ("# top of app/nothing.py", "the lesson has no file app/nothing.py"),
        ("# in README.md", "README.md has no region #1 of exercise 2"),
        ("# in app/todos.py #4", "app/todos.py has no region #4 of exercise 2"),
    ],
)
def test_a_section_for_nothing_is_refused(
    section: str, reason: str, tmp_path: Path
) -> None:
    """A mistake that changes less than it says would prove nothing."""
    text = f"{WHOLE.partition('# in ')[0]}{section}\npass\n"
    mistake = parse_mistake(write(tmp_path, text))

    with pytest.raises(CourseError) as failed:
        mistake.apply(SOLUTION)

    assert failed.value.reason == reason


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"""Doc."""\n\nimport a\nfrom b import (\n    c,\n)\n\nx = 1\nimport d\n', 6),
        ('"""Doc."""\n\nx = 1\n', 1),
        ("x = 1\n", 0),
    ],
    ids=["imports", "a docstring", "neither"],
)
def test_lines_for_the_top_come_behind_the_imports(text: str, expected: int) -> None:
    """Behind the first block of them, wherever that ends."""
    lines = insert_behind_imports(text, "\nNEW = 1\n").split("\n")

    assert lines.index("NEW = 1") == expected
    assert [line for line in lines if line != "NEW = 1"] == text.split("\n")


def test_mistakes_come_in_the_order_of_their_exercises(tiny: Path) -> None:
    """Exercise 10 comes after exercise 9; a package marker is none."""
    folder = tiny / "checks" / "lesson_01" / "mistakes"
    for name in ("10_z.py", "9_z.py", "1_z.py"):
        write(folder, WHOLE, name)
    (folder / "__init__.py").touch()

    found = [item.name for item in load_mistakes(tiny, Course(tiny).find("1"))]

    assert found == ["1_z", "2_a", "2_b", "2_c", "2_d", "2_e", "9_z", "10_z"]
