"""``workbook new-lesson``: the parts of a lesson that is still to be written."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.terminal import Answer
from workbook.cli.desk import Desk
from workbook.cli.new_lesson import new_name, slug_of
from workbook.cli.refusal import Refused
from workbook.course import load_lesson

Command = Callable[..., Answer]


def test_a_new_lesson_gets_all_of_its_parts(workbook: Command, tiny: Path) -> None:
    """It follows the last one, and its facts can be read."""
    answer = workbook("new-lesson", 'Rate "limits"')

    assert answer.status == 0
    assert answer.out == (
        'lesson_03 · Rate "limits"\n'
        "  checks/lesson_03/lesson.toml\n"
        "  checks/lesson_03/test_1_rate_limits.py\n"
        "  docs/lessons/03-rate-limits.md\n"
        "  checks/lesson_03/mistakes/\n"
        "  solutions/lesson_03/\n"
        "\n"
        "  missing   workbook verify 3 lists what it lacks\n"
    )
    lesson = load_lesson(tiny / "checks/lesson_03/lesson.toml")
    assert (lesson.title, lesson.regress) == ('Rate "limits"', ("lesson_02",))
    assert (tiny / lesson.page).is_file()


def test_verify_rejects_it_with_a_list_of_what_is_missing(workbook: Command) -> None:
    """An author works the list off."""
    workbook("new-lesson", "Rate limits")

    answer = workbook("verify", "3", "--only", "structure", "--only", "prose")

    assert answer.status == 1
    for missing in (
        "exercise 1 has no region in any file",
        "exercise 1 has 0 hints instead of 3",
        "has no docstring",
        "0 known mistakes",
        "no success criterion names",
    ):
        assert missing in answer.out


def test_between_two_lessons_there_is_room_for_a_letter(
    workbook: Command, tiny: Path
) -> None:
    """A team inserts its own lesson without renaming any of ours."""
    answer = workbook("new-lesson", "--after", "1", "House rules")

    assert answer.out.startswith("lesson_01a · House rules\n")
    assert [lesson.short for lesson in Desk.open().lessons] == ["1", "1a", "2"]
    assert (tiny / "docs/lessons/01a-house-rules.md").is_file()


def test_a_second_letter_follows_the_first(workbook: Command, tiny: Path) -> None:
    """Directly between 1 and 1a there is no room; behind 1a there is."""
    del tiny
    workbook("new-lesson", "--after", "1", "House rules")

    refused = workbook("new-lesson", "--after", "1", "More rules")
    assert refused.status == 2
    assert "There is no room between lesson 1 and 1a." in refused.err
    assert "--after 1a" in refused.err

    accepted = workbook("new-lesson", "--after", "1a", "More rules")
    assert accepted.out.startswith("lesson_01b · More rules\n")


@pytest.mark.parametrize(
    ("names", "after", "expected"),
    [
        ([], None, "lesson_01"),
        (["lesson_01", "lesson_03"], "1", "lesson_02"),
        (["lesson_09"], None, "lesson_10"),
        (["lesson_03", "lesson_03a"], "3a", "lesson_04"),
    ],
    ids=["first", "a-gap", "two-digits", "behind-a-letter"],
)
def test_a_free_number_is_taken_before_a_letter(
    tiny: Path, names: list[str], after: str | None, expected: str
) -> None:
    """Letters are for where there is no other way."""
    rename_lessons(tiny, names)
    desk = Desk.open()
    lessons = desk.course.lessons
    before = desk.lesson(after) if after else (lessons[-1] if lessons else None)

    assert new_name(desk, before) == expected


@pytest.mark.parametrize(
    ("names", "sentence"),
    [
        (["lesson_98", "lesson_99"], "Lesson 99 is the last possible number."),
        (["lesson_01z", "lesson_02"], "There is no room between lesson 1z and 2."),
    ],
)
def test_when_there_is_no_room_left_it_says_so(
    tiny: Path, names: list[str], sentence: str
) -> None:
    """A name of another form would not be a lesson."""
    rename_lessons(tiny, names)
    desk = Desk.open()
    before = desk.lessons[-1] if "99" in sentence else desk.lessons[0]

    with pytest.raises(Refused, match=sentence):
        new_name(desk, before)


def rename_lessons(root: Path, names: list[str]) -> None:
    """Let the course have lessons of these names, and no others."""
    text = (root / "checks/lesson_01/lesson.toml").read_text()
    (root / "checks").rename(root / "old")
    (root / "checks").mkdir()
    for name in names:
        (root / "checks" / name).mkdir()
        (root / "checks" / name / "lesson.toml").write_text(text)


def test_in_an_empty_course_the_first_lesson_can_be_written(
    workbook: Command, tiny: Path
) -> None:
    """It follows none, and has nothing to keep green."""
    rename_lessons(tiny, [])
    (tiny / "solutions").rename(tiny / "old/solutions")

    answer = workbook("new-lesson", "First steps of mine")

    assert answer.out.startswith("lesson_01 · First steps of mine\n")
    assert load_lesson(tiny / "checks/lesson_01/lesson.toml").regress == ()


def test_what_is_there_already_is_not_overwritten(
    workbook: Command, tiny: Path
) -> None:
    """Somebody has begun to write it."""
    (tiny / "solutions/lesson_03").mkdir()

    answer = workbook("new-lesson", "Rate limits")

    assert answer.status == 2
    assert "solutions/lesson_03 is there already." in answer.err
    assert not (tiny / "checks/lesson_03").exists()


def test_without_solutions_there_is_nothing_to_build_on(
    workbook: Command, tiny: Path
) -> None:
    """A lesson of one's own composes with all that come before."""
    (tiny / "solutions").rename(tiny / "hidden")

    answer = workbook("new-lesson", "Rate limits")

    assert answer.status == 2
    assert "This copy of the course came without solutions." in answer.err


@pytest.mark.parametrize(
    ("title", "slug"),
    [("Rate limits", "rate-limits"), ("Größe & Maß!", "grosse-mass"), ("C# 9", "c-9")],
)
def test_a_title_becomes_a_file_name_everywhere(title: str, slug: str) -> None:
    """Only letters and digits that every system knows."""
    assert slug_of(title) == slug


def test_a_title_needs_letters() -> None:
    """An example shows one that has them."""
    with pytest.raises(Refused, match="has no letters"):
        slug_of("???")
