"""`workbook verify` finds every planted flaw, names it, and finds nothing else."""

from collections.abc import Iterator

import pytest

from tests.flawed_course import Plant, named, write_flawed_course
from tests.flaws import LESSONS
from workbook.course import Course
from workbook.verify import Proven, verify


@pytest.fixture(scope="module")
def flawed(tmp_path_factory: pytest.TempPathFactory) -> Course:
    """The course of flaws, built."""
    root = tmp_path_factory.mktemp("flawed") / "course"
    return write_flawed_course(root, LESSONS)


@pytest.fixture(scope="module")
def proven(flawed: Course) -> list[Proven]:
    """What verify says about all of it."""
    return list(prove(flawed))


def groups() -> dict[tuple[str, ...], list[str]]:
    """Return the lessons by the proofs that are tried on them."""
    found: dict[tuple[str, ...], list[str]] = {}
    for lesson, plant in LESSONS.items():
        found.setdefault(plant.tried, []).append(lesson)
    return found


def prove(flawed: Course) -> Iterator[Proven]:
    """Try the proofs."""
    for tried, lessons in groups().items():
        yield from verify(flawed, [flawed.find(name) for name in lessons], tried)


@pytest.mark.parametrize(
    ("lesson", "plant"), LESSONS.items(), ids=[plant.name for plant in LESSONS.values()]
)
def test_verify_finds_the_flaw_and_nothing_else(
    lesson: str, plant: Plant, proven: list[Proven]
) -> None:
    """Each flaw is named with its proof, its file, the reason and the next step."""
    flaws = [flaw for item in proven if item.lesson == lesson for flaw in item.flaws]
    expected = [
        (proof, named(file, lesson), named(reason, lesson))
        for proof, file, reason in plant.found
    ]

    assert [(flaw.proof, flaw.file) for flaw in flaws] == [
        (proof, file) for proof, file, _ in expected
    ], "\n".join(map(str, flaws))
    for flaw, (_, _, reason) in zip(flaws, expected, strict=True):
        assert reason in flaw.reason
        assert len(flaw.next_step.split()) > 1, "a next step is something to do"


def test_every_proof_of_every_lesson_is_reported(proven: list[Proven]) -> None:
    """Lesson by lesson, in the order of the proofs, sound or not."""
    assert [(item.lesson, item.proof) for item in proven] == [
        (lesson, proof)
        for tried, lessons in groups().items()
        for lesson in lessons
        for proof in tried
    ]


def test_proofs_are_remembered(flawed: Course, proven: list[Proven]) -> None:
    """A second verify runs nothing, says the same, and takes a fraction of the time."""
    again = list(prove(flawed))

    assert any(item.executed for item in proven)
    assert not any(item.executed for item in again)
    assert [item.flaws for item in again] == [item.flaws for item in proven]
    assert sum(i.seconds for i in again) < sum(i.seconds for i in proven) / 2
