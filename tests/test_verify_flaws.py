"""`workbook verify` finds every planted flaw, names it, and finds nothing else."""

from collections.abc import Iterator

import pytest

from tests.flawed_course import Plant, named, write_flawed_course
from tests.flaws import LESSONS, PLANTS, STYLE
from workbook.course import Course
from workbook.verify import PROOFS, Proven, verify

QUICK = [proof for proof in PROOFS if proof != "style"]


@pytest.fixture(scope="module")
def flawed(tmp_path_factory: pytest.TempPathFactory) -> Course:
    """The course of flaws, built."""
    root = tmp_path_factory.mktemp("flawed") / "course"
    return write_flawed_course(root, LESSONS)


@pytest.fixture(scope="module")
def proven(flawed: Course) -> list[Proven]:
    """What verify says about all of it; the tools see only what is meant for them."""
    return list(prove(flawed))


def prove(flawed: Course) -> Iterator[Proven]:
    """Try every proof of every lesson, those of style where there is something new."""
    yield from verify(flawed, flawed.lessons, QUICK)
    styled = {plant.name for plant in (PLANTS[0], *STYLE)}
    lessons = [flawed.find(name) for name in LESSONS if LESSONS[name].name in styled]
    yield from verify(flawed, lessons, ["style"])


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
    assert [(item.lesson, item.proof) for item in proven if item.proof != "style"] == [
        (lesson, proof) for lesson in LESSONS for proof in QUICK
    ]


def test_proofs_are_remembered(flawed: Course, proven: list[Proven]) -> None:
    """A second verify runs nothing, says the same, and takes a fraction of the time."""
    again = list(prove(flawed))

    assert any(item.executed for item in proven)
    assert not any(item.executed for item in again)
    assert [item.flaws for item in again] == [item.flaws for item in proven]
    assert sum(i.seconds for i in again) < sum(i.seconds for i in proven) / 2
