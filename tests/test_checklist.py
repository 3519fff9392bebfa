"""A checklist: checks about the app as a whole, in a folder that is no lesson's."""

import shutil
from pathlib import Path
from textwrap import dedent

import pytest

from tests.learner import Learner, kept
from tests.test_verify import change, flaws
from workbook.course import Course, CourseError, load_checklist
from workbook.mistakes import parse_mistake
from workbook.state import load_progress

QA = "checks/list"
FACTS = """
title = "The list"
since = "lesson_01"
page = "docs/list.md"
learned = "All of it holds."

[[point]]
number = 1
title = "It serves"

[[point]]
number = 3
title = "It is short"
"""
SERVES = '''
"""Point 1: it serves."""

from workbook.client import Client


def test_health_answers_200(client: Client) -> None:
    """Health answers 200."""
    answer = client.get("/health")

    assert answer.status_code == 200, "whoever asks has to hear that it serves"
'''
SHORT = '''
"""Point 3: it is short."""

from workbook.suite import LessonTree


def test_main_is_short(lesson: LessonTree, advise) -> None:
    """The app is built in a few lines."""
    lines = len(lesson.read("app/main.py").splitlines())
    advise([f"Fewer than {lines} lines would be better."] * (lines > 5))

    assert lines < 60, "a reader wants to see it at once"
'''
LIFESPAN = """from contextlib import asynccontextmanager


@asynccontextmanager
async def lifespan(app):
    try:
        yield
    finally:
        print("stopped")


"""
MISTAKE = '''"""It looks as though it has grown."""
# caught by: test_3_short.py::test_main_is_short
# says: a reader wants to see
# end of app/main.py
'''
FILES = {
    "checklist.toml": FACTS,
    "test_1_serves.py": SERVES,
    "test_3_short.py": SHORT,
    "mistakes/3_has_grown.py": MISTAKE + "\n" * 60 + "GROWN = True\n",
    "mistakes/1_no_health.py": dedent('''\
        """It looks as though health is somewhere else."""
        # caught by: test_1_serves.py::test_health_answers_200
        # says: whoever asks
        # end of app/main.py
        build = create_app


        def create_app() -> FastAPI:
            app = build()
            app.router.routes.clear()
            return app
        '''),
}


def write_checklist(root: Path) -> None:
    """Add a checklist of two points to a course."""
    for path, text in FILES.items():
        file = root / QA / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text.removeprefix("\n"), encoding="utf-8")


@pytest.fixture
def listed(learner: Learner) -> Learner:
    """A learner whose course has a checklist."""
    write_checklist(learner.root)
    return learner


def test_a_checklist_has_a_verdict_like_a_lesson(listed: Learner) -> None:
    """It looks at the learner's own lesson; advice is a note and no failure."""
    seen = listed.check(QA)

    assert seen.text == kept("checklist passes", seen)


def test_what_a_checklist_finds_is_shown_like_any_other(listed: Learner) -> None:
    """The point, what was sent and came back, and the part of the page about it."""
    listed.edit("app/main.py", '@app.get("/health")', '@app.get("/healthy")')
    seen = listed.check(QA)

    assert seen.text == kept("checklist fails", seen)


def test_an_unwritten_exercise_comes_first(listed: Learner) -> None:
    """The next step is the lesson."""
    listed.take_starter()
    seen = listed.check(QA)

    assert seen.text == kept("checklist not started", seen)


def test_a_missing_file_is_one_of_the_lesson(listed: Learner) -> None:
    """The command that brings it back names the lesson, not the list."""
    (listed.lesson / "app" / "main.py").unlink()

    assert "workbook reset 1" in listed.check(QA).out


def test_what_an_app_says_when_it_stops_is_not_shown(listed: Learner) -> None:
    """It would stand above the verdict."""
    listed.write(
        f"{QA}/test_1_serves.py",
        SERVES.replace("(client:", "(reader:").replace("client.get", "reader.get"),
    )
    listed.edit("app/main.py", "FastAPI()", "FastAPI(lifespan=lifespan)")
    listed.edit("app/main.py", "def create_app", f"{LIFESPAN}def create_app")
    seen = listed.check(QA)

    assert "2 of 2" in seen.out
    assert "stopped" not in seen.text


def test_a_checklist_is_no_progress_in_a_lesson(listed: Learner) -> None:
    """Nothing of it is remembered."""
    listed.check(QA)

    assert load_progress(listed.root) == {}


def test_another_lesson_can_be_looked_at(listed: Learner) -> None:
    """The target is a folder with an app; the verdict says which lesson it is."""
    shutil.copytree(listed.lesson, listed.root / "lessons" / "lesson_07")
    seen = listed.check(QA, "--target", "lessons/lesson_07")

    assert "lesson 07 · The list  (lessons/lesson_07)" in seen.out


def test_the_solution_can_be_looked_at(listed: Learner) -> None:
    """It is the solution of the first lesson that the list holds for."""
    assert "2 of 2 checks pass" in listed.check(QA, "--target", "solutions").out


def test_a_broken_checklist_is_a_usage_error(listed: Learner) -> None:
    """Before anything is run."""
    listed.write(f"{QA}/checklist.toml", FACTS.replace("since", "for"))

    assert "keys that mean nothing: for" in listed.check(QA).err


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ('learned = "All of it holds."', "", "lacks the key 'learned'"),
        ("number = 1", 'number = "one"', "has a value of the wrong kind"),
    ],
)
def test_facts_that_are_off_are_named(
    tmp_path: Path, old: str, new: str, reason: str
) -> None:
    """The author hears what to mend."""
    file = tmp_path / "checklist.toml"
    file.write_text(FACTS.replace(old, new), encoding="utf-8")

    with pytest.raises(CourseError, match=reason):
        load_checklist(file)


@pytest.fixture
def course(tiny: Path) -> Path:
    """The tiny course with a checklist."""
    write_checklist(tiny)
    return tiny


def test_a_sound_checklist_has_no_flaw(course: Path) -> None:
    """All solutions pass its checks, and each of its mistakes shows in its point."""
    proofs = ("structure", "solutions", "mistakes")

    assert [item.name for item in Course(course).checklists] == ["list"]
    assert flaws(course, "1", *proofs) == []
    assert flaws(course, "2", *proofs) == []


def test_a_solution_that_fails_the_list_is_a_flaw(course: Path) -> None:
    """Of every lesson from the first one on."""
    change(course, f"{QA}/test_3_short.py", lambda text: text.replace("< 60", "< 6"))

    for lesson in ("1", "2"):
        assert [found[:2] for found in flaws(course, lesson, "solutions")] == [
            ("solutions", f"{QA}/test_3_short.py::test_main_is_short")
        ]


def test_a_mistake_that_shows_in_two_points_is_a_flaw(course: Path) -> None:
    """Or nobody knows which of the two checks it proves."""
    file = f"{QA}/mistakes/1_no_health.py"
    change(course, file, lambda text: text + "\n" * 60 + "GROWN = True\n")

    assert flaws(course, "1", "mistakes") == [
        ("mistakes", file, "shows in point 3 as well, which it is not about")
    ]


def test_a_check_of_the_list_that_never_fails_is_a_flaw(course: Path) -> None:
    """Every one needs a mistake."""
    (course / QA / "mistakes" / "3_has_grown.py").unlink()

    assert [found[:2] for found in flaws(course, "1", "mistakes")] == [
        ("mistakes", f"{QA}/test_3_short.py::test_main_is_short")
    ]


def test_points_and_checks_name_each_other(course: Path) -> None:
    """A point without a check, and a check without a point, are flaws."""
    check = course / QA / "test_3_short.py"
    check.rename(check.with_name("test_4_short.py"))

    assert flaws(course, "1", "structure") == [
        ("structure", QA, "point 3 has no check"),
        (
            "structure",
            f"{QA}/test_4_short.py::test_main_is_short",
            "belongs to no point",
        ),
    ]


def test_a_mistake_can_add_to_the_end_of_a_file(tmp_path: Path) -> None:
    """A file that is not there begins with it."""
    file = tmp_path / "3_has_grown.py"
    file.write_text(f"{MISTAKE}GROWN = True\n# end of app/new.py\nNEW = 1\n")
    grown = parse_mistake(file).apply({"app/main.py": "OLD = 1\n"})

    assert grown["app/main.py"].splitlines() == ["OLD = 1", "GROWN = True"]
    assert grown["app/new.py"].splitlines() == ["NEW = 1"]
