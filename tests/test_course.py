"""Read ``lesson.toml`` files and compose lessons out of what each one changes."""

import shutil
from pathlib import Path

import pytest

from workbook.compose_cache import write_tree
from workbook.course import (
    Course,
    CourseError,
    UnknownLesson,
    exercise_files,
    load_lesson,
    read_tree,
)

FACTS = """\
title = " Say hello "
slug = "say-hello"
minutes = 10
part = "Routing"
adds = "a greeting"
learned = "You can greet."
regress = ["lesson_01"]
removes = ["{removes}"]
warm = ["json"]

[[supersedes]]
check = "lesson_01/test_1_a.py::test_a"
why = "It changes."

[[exercise]]
title = "Greet"
files = ["app/main.py"]
hints = ["  One. ", "Two.", "Three."]
[exercise.stubs]
"app/main.py" = "pass"
"""

MAIN = """\
def greet():
    # exercise 1: Greet.
    return "{word}"
    # end exercise 1
"""


@pytest.fixture
def course(tmp_path: Path) -> Course:
    """Three lessons; the second one was put between two."""
    write_tree(
        tmp_path,
        {
            "checks/lesson_01/lesson.toml": FACTS.replace(
                'removes = ["{removes}"]', ""
            ),
            "checks/lesson_01a/lesson.toml": FACTS.format(removes="NOTES.md"),
            "checks/lesson_02/lesson.toml": FACTS.replace(
                'removes = ["{removes}"]', ""
            ),
            "checks/lesson_2/lesson.toml": "no lesson: its name has one digit",
            "solutions/lesson_01/app/main.py": MAIN.format(word="hello"),
            "solutions/lesson_01/app/__init__.py": "",
            "solutions/lesson_01/NOTES.md": "notes\r\n",
            "solutions/lesson_02/app/main.py": MAIN.format(word="good morning"),
            "solutions/lesson_01/app/__pycache__/main.pyc": "clutter",
            "solutions/lesson_01/app/main.pyc": "clutter",
            "solutions/lesson_01/.DS_Store": "clutter",
        },
    )
    return Course(tmp_path)


def test_lessons_are_in_order_and_inserted_ones_in_between(course: Course) -> None:
    """A folder that is not called like a lesson is none."""
    names = [lesson.name for lesson in course.lessons]

    assert names == ["lesson_01", "lesson_01a", "lesson_02"]


def test_a_lesson_has_the_facts_of_its_file(course: Course) -> None:
    """Texts come without the space around them."""
    lesson = course.find("1a")

    assert lesson.title == "Say hello"
    assert (lesson.minutes, lesson.warm, lesson.regress) == (
        10,
        ("json",),
        ("lesson_01",),
    )
    assert lesson.supersedes[0].check == "lesson_01/test_1_a.py::test_a"
    assert (lesson.label, lesson.short) == ("01a", "1a")
    assert lesson.page == "docs/lessons/01a-say-hello.md"
    exercise = lesson.exercise(1)
    assert (exercise.title, exercise.hints[0]) == ("Greet", "One.")
    assert exercise.stubs == {"app/main.py": "pass"}


@pytest.mark.parametrize("given", ["1a", "01a", "lesson_01a", "lesson_1a"])
def test_a_lesson_is_found_under_every_name_of_it(course: Course, given: str) -> None:
    """People type what is shortest."""
    assert course.find(given).name == "lesson_01a"


@pytest.mark.parametrize("given", ["9", "lesson", "", "-1", "1b"])
def test_a_lesson_that_does_not_exist_is_refused_with_those_that_do(
    course: Course, given: str
) -> None:
    """The message is the next step."""
    with pytest.raises(UnknownLesson, match="there are: 1, 1a, 2"):
        course.find(given)


def test_without_lessons_there_are_none_yet(tmp_path: Path) -> None:
    """An empty course is a course."""
    with pytest.raises(UnknownLesson, match="none yet"):
        Course(tmp_path).find("1")


def test_an_exercise_that_does_not_exist_is_refused(course: Course) -> None:
    """The message says how many there are."""
    with pytest.raises(UnknownLesson, match="exercises 1 to 1, but no 2"):
        course.find("1").exercise(2)


def test_lessons_know_their_neighbours(course: Course) -> None:
    """The first has none before it, the last none after it."""
    first, second, last = course.lessons

    assert (course.preceding(first), course.following(first)) == (None, second)
    assert (course.preceding(last), course.following(last)) == (second, None)


def test_composing_takes_the_newest_version_of_every_file(course: Course) -> None:
    """Only the lesson's own marks are kept."""
    first, second, last = map(course.compose, course.lessons)

    assert list(first) == ["NOTES.md", "app/__init__.py", "app/main.py"]
    assert first["NOTES.md"] == "notes\n"
    assert first["app/main.py"] == MAIN.format(word="hello")
    assert second["app/main.py"] == 'def greet():\n    return "hello"\n'
    assert "NOTES.md" not in second
    assert last["app/main.py"] == MAIN.format(word="good morning")


def test_the_starter_has_stubs_in_place_of_the_regions(course: Course) -> None:
    """The stub of ``lesson.toml`` is used, with its indentation."""
    starter = course.starter(course.find("1"))

    assert starter["app/main.py"] == MAIN.replace('return "{word}"', "pass")


def test_the_files_of_an_exercise_are_those_with_its_regions(course: Course) -> None:
    """A lesson.toml is held against them."""
    assert exercise_files(course.compose(course.find("1")), 1) == ["app/main.py"]
    assert exercise_files(course.compose(course.find("1")), 2) == []


def test_removing_what_is_not_there_is_a_mistake_of_the_author(course: Course) -> None:
    """A path that no earlier lesson has would stand there for ever."""
    toml = course.root / "checks/lesson_01a/lesson.toml"
    toml.write_text(FACTS.format(removes="OTHER.md"), encoding="utf-8")

    with pytest.raises(
        CourseError, match=r"removes OTHER\.md, which no earlier lesson"
    ):
        course.compose(course.find("2"))


def test_stray_marks_are_reported_with_file_and_line(course: Course) -> None:
    """The author goes straight to it."""
    path = "solutions/lesson_01/app/main.py"
    write_tree(course.root, {path: "# exercise 1: A.\n"})

    with pytest.raises(CourseError) as refused:
        course.starter(course.find("1"))

    assert str(refused.value) == f"{path}: line 1: exercise 1 never ends"
    assert refused.value.file == path


def test_a_solution_that_is_no_python_is_reported(course: Course) -> None:
    """Where a stub goes is found from the syntax."""
    path = "solutions/lesson_01/app/main.py"
    write_tree(course.root, {path: "# exercise 1: A.\ndef (\n# end exercise 1\n"})
    toml = course.root / "checks/lesson_01/lesson.toml"
    text = toml.read_text(encoding="utf-8").replace('"app/main.py" = "pass"', "")
    toml.write_text(text, encoding="utf-8")

    with pytest.raises(CourseError, match=rf"{path}:2"):
        course.starter(course.find("1"))


def test_a_course_may_come_without_solutions(course: Course) -> None:
    """An instructor hands out the tree without them; those of one's own may stay."""
    before = course.has_solutions
    shutil.rmtree(course.root / "solutions" / "lesson_01")

    after = Course(course.root)

    assert (before, after.has_solutions) == (True, False)
    assert after.own_files(after.find("1")) == {}
    assert not Course(course.root / "elsewhere").has_solutions


def test_a_course_is_as_it_was_first_read(course: Course) -> None:
    """Proofs are about one state of the files."""
    lesson = course.find("1")
    before = course.own_files(lesson)
    write_tree(course.root, {"solutions/lesson_01/NEW.md": "new"})

    assert course.own_files(lesson) == before
    assert "NEW.md" in read_tree(course.root / "solutions" / "lesson_01")


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ('title = "Greet"', "title = ", "is not valid TOML"),
        ('slug = "say-hello"\n', "", "lacks the key 'slug'"),
        ('files = ["app/main.py"]\n', "", "lacks the key 'files'"),
        ("minutes = 10", 'minutes = "ten"', "has a value of the wrong kind: "),
        ('hints = ["  One. ", "Two.", "Three."]', "hints = 3", "of the wrong kind: "),
        ("minutes = 10", "minutes = 10\ncolour = 1", "keys that mean nothing: colour"),
    ],
    ids=["no TOML", "no slug", "no files", "no number", "no hints", "unknown key"],
)
def test_a_lesson_file_that_is_off_is_refused(
    tmp_path: Path, old: str, new: str, reason: str
) -> None:
    """The reason is for its author, and the file is named."""
    file = tmp_path / "lesson.toml"
    assert old in FACTS
    file.write_text(FACTS.replace(old, new), encoding="utf-8")

    with pytest.raises(CourseError, match=reason) as refused:
        load_lesson(file)

    assert refused.value.file == str(file)
