"""The README says about the lessons what their files say."""

from pathlib import Path

from tests.marked_tables import table_in
from workbook.course import Course

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
HEAD = "| | lesson | minutes | what it adds |\n| --- | --- | --- | --- |\n"


def test_the_table_of_lessons_is_what_the_lessons_say() -> None:
    """A lesson with a page has a row: its title, minutes and ``adds``."""
    rows = [
        f"| {lesson.label} | [{lesson.title}]({lesson.page}) | {lesson.minutes} "
        f"| {lesson.adds} |\n"
        for lesson in Course(ROOT).lessons
        if (ROOT / lesson.page).is_file()
    ]
    wanted = HEAD + "".join(rows)

    assert table_in(README, "lessons", wanted) == wanted


def test_the_two_commands_stand_in_the_readme() -> None:
    """A learner and a maintainer copy two lines each."""
    text = README.read_text(encoding="utf-8")

    assert "\npip install -e .\npytest checks/lesson_01\n" in text
    assert (
        '\npip install -e ".[dev]"\npytest -p xdist -n auto --dist loadfile\n' in text
    )
