"""What is built: starters, fragments, manifests, editor settings."""

import json
from pathlib import Path

import pytest

from tests.golden_files import golden
from tests.tiny_course import LESSONS
from workbook.build import Change, apply_changes, find_changes
from workbook.course import Course, CourseError
from workbook.manifest import load_manifest
from workbook.proofs import Proofs

STARTER = "lessons/lesson_01/app/words.py"
MANIFEST = "checks/_generated/lesson_01.json"


def changes(root: Path) -> list[Change]:
    """Return what `workbook build` would do."""
    course = Course(root)
    with Proofs(root, LESSONS) as proofs:
        return find_changes(course, course.lessons, proofs)


def replace(root: Path, path: str, old: str, new: str) -> None:
    """Change a text in a file."""
    file = root / path
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def told(found: list[Change]) -> list[tuple[str, str, bool]]:
    """Return changes without their texts."""
    return [(item.path, item.kind, item.edited) for item in found]


def test_what_was_built_is_up_to_date(tiny: Path) -> None:
    """Building twice changes nothing."""
    assert changes(tiny) == []


def test_line_ends_of_a_checkout_are_no_change(tiny: Path) -> None:
    """Git on Windows may have written them."""
    for path in (STARTER, MANIFEST, "docs/_generated/lesson_01/checks.md"):
        file = tiny / path
        file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))

    assert changes(tiny) == []


def test_what_is_missing_is_new(tiny: Path) -> None:
    """Starters, fragments and the settings of editors."""
    missing = [STARTER, "docs/_generated/lesson_02/hints.md", "pyrightconfig.json"]
    for path in missing:
        (tiny / path).unlink()

    assert told(changes(tiny)) == [(path, "new", False) for path in missing]


def test_a_changed_solution_changes_its_starter_only(tiny: Path) -> None:
    """And nobody has edited the starter by hand, so it may be written anew."""
    replace(
        tiny, "solutions/lesson_01/app/words.py", "What the app", "All that the app"
    )

    found = [item for item in told(changes(tiny)) if item[0].startswith("lessons/")]

    assert found == [(STARTER, "changed", False)]


def test_an_edited_starter_is_told_apart(tiny: Path) -> None:
    """It may be somebody's work: nothing overwrites it unasked."""
    replace(tiny, STARTER, 'raise NotImplementedError("exercise 2")', "return name")
    (tiny / "lessons/lesson_01/app/mine.py").write_text("MINE = 1\n", encoding="utf-8")

    assert told(changes(tiny)) == [
        (STARTER, "changed", True),
        ("lessons/lesson_01/app/mine.py", "obsolete", True),
    ]


def test_what_has_no_source_any_more_is_obsolete(tiny: Path) -> None:
    """A file that the build itself wrote once can go."""
    (tiny / "docs/_generated/lesson_01/old.md").touch()
    facts = tiny / "checks/lesson_02/lesson.toml"
    facts.write_text('removes = ["app/main.py"]\n' + facts.read_text(encoding="utf-8"))

    found = told(changes(tiny))

    assert ("lessons/lesson_02/app/main.py", "obsolete", False) in found
    assert ("docs/_generated/lesson_01/old.md", "obsolete", False) in found


def test_after_a_build_nothing_is_left_to_do(tiny: Path) -> None:
    """New, changed and obsolete files are as the sources say."""
    (tiny / STARTER).unlink()
    replace(tiny, "docs/_generated/lesson_01/hints.md", "Vague", "Strange")
    old = tiny / "docs/_generated/lesson_01/old.md"
    old.touch()

    apply_changes(tiny, changes(tiny))

    assert changes(tiny) == []
    assert (tiny / STARTER).exists()
    assert not old.exists()


def test_a_starter_that_does_not_compile_is_refused(tiny: Path) -> None:
    """The author learns where, and that there can be another stub."""
    facts = tiny / "checks/lesson_01/lesson.toml"
    facts.write_text(
        facts.read_text(encoding="utf-8")
        + '[exercise.stubs]\n"app/words.py" = "return ("\n',
        encoding="utf-8",
    )

    with pytest.raises(CourseError) as failed:
        changes(tiny)

    assert failed.value.file == f"{STARTER}:7"
    assert "give this exercise a stub of its own in lesson.toml" in failed.value.reason


def test_the_manifest_knows_how_a_lesson_looks(tiny: Path) -> None:
    """Its checks, its stubs, and what each known mistake fails."""
    manifest = load_manifest(tiny, "lesson_01")

    assert manifest.checks == {
        "test_1_topic.py::test_say_that_all_is_well": "Say that all is well",
        "test_2_topic.py::test_greet": "Greet",
    }
    assert list(manifest.files) == ["lesson.toml", "test_1_topic.py", "test_2_topic.py"]
    assert {exercise: list(files) for exercise, files in manifest.stubs.items()} == {
        "1": ["app/routes.py"],
        "2": ["app/words.py"],
    }
    assert manifest.unstarted(tiny / "lessons" / "lesson_01") == {1, 2}
    assert list(manifest.starter) == [
        "app/__init__.py",
        "app/main.py",
        "app/routes.py",
        "app/words.py",
    ]
    first = manifest.mistakes[0]
    assert first.name == "2_a"
    assert list(first.fails) == ["test_2_topic.py::test_greet"]


def test_editors_see_every_lesson_on_its_own(tiny: Path) -> None:
    """Each of them has a package called app."""
    settings = json.loads((tiny / "pyrightconfig.json").read_text(encoding="utf-8"))

    roots = [item["root"] for item in settings["executionEnvironments"]]
    assert roots == ["lessons/lesson_01", "lessons/lesson_02", "."]


@pytest.mark.parametrize("fragment", ["checks", "mistakes", "hints", "solution_2"])
def test_a_fragment_reads_well(tiny: Path, fragment: str) -> None:
    """It stands on the lesson's page."""
    file = tiny / "docs" / "_generated" / "lesson_01" / f"{fragment}.md"
    text = file.read_text(encoding="utf-8")

    assert text == golden(f"fragment_{fragment}", text)
