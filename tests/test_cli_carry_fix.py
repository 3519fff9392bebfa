"""``workbook carry-fix``: a change in an early lesson, in the later ones too."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.history import commit_all
from tests.terminal import Answer
from tests.test_cli_carry import edit

Command = Callable[..., Answer]

WORDS = "solutions/lesson_{}/app/words.py"
OLD = '"""Return a greeting."""'
NEW = '"""Return a friendly greeting."""'


@pytest.fixture
def repository(tiny: Path) -> Path:
    """The tiny course, committed."""
    (tiny / "pyproject.toml").write_text("[project]\n")
    commit_all(tiny)
    return tiny


@pytest.mark.parametrize("path", ["app/words.py", WORDS.format("01")])
def test_a_change_reaches_the_later_version_and_its_marks_stay(
    workbook: Command, repository: Path, path: str
) -> None:
    """The author is told what to run next."""
    edit(repository, WORDS.format("01"), OLD, NEW)

    answer = workbook("carry-fix", "1", path)

    later = (repository / WORDS.format("02")).read_text()
    assert answer.status == 0
    assert NEW in later
    assert "    # exercise 2: Say goodbye by name.\n" in later
    assert "Greet the person" not in later
    assert answer.out == (
        "app/words.py: from lesson 01 into the later ones\n"
        "  ✔ lesson 02\n"
        "\n"
        "1 later version changed.\n"
        "  next      workbook build && workbook verify 1 2\n"
    )


def test_a_change_that_is_committed_already_is_found_by_its_commit(
    workbook: Command, repository: Path
) -> None:
    """Without a name the last commit is the old version, and nothing has changed."""
    edit(repository, WORDS.format("01"), OLD, NEW)
    commit_all(repository)

    refused = workbook("carry-fix", "1", "app/words.py")
    assert refused.status == 2
    assert "--since HEAD~1" in refused.err

    assert workbook("carry-fix", "1", "app/words.py", "--since", "HEAD~1").status == 0
    assert NEW in (repository / WORDS.format("02")).read_text()


def test_it_stops_at_the_first_conflict_and_says_where(
    workbook: Command, repository: Path
) -> None:
    """The later lessons wait, and it says how to go on with them."""
    another_lesson(repository)
    edit(repository, WORDS.format("02"), OLD, '"""Return a polite greeting."""')
    edit(repository, WORDS.format("01"), OLD, NEW)

    answer = workbook("carry-fix", "1", "app/words.py")

    assert answer.status == 1
    assert "  ✘ lesson 02\n" in answer.out
    assert f"{WORDS.format('02')} has conflicts on line 5; they are" in answer.out
    assert "  then      the same command with --from 3\n" in answer.out
    assert NEW not in (repository / WORDS.format("03")).read_text()

    again = workbook("carry-fix", "1", "app/words.py", "--from", "3")
    assert again.status == 0
    assert NEW in (repository / WORDS.format("03")).read_text()


def another_lesson(root: Path) -> None:
    """Let lesson 3 be another version of lesson 2."""
    for folder in ("solutions", "checks"):
        for file in (root / folder / "lesson_02").rglob("*.[pt][yo]*"):
            if "__pycache__" in file.parts:
                continue
            place = str(file.relative_to(root)).replace("lesson_02", "lesson_03")
            (root / place).parent.mkdir(parents=True, exist_ok=True)
            (root / place).write_text(file.read_text())


def test_behind_a_lesson_that_takes_the_file_away_nothing_is_changed(
    workbook: Command, repository: Path
) -> None:
    """A file of the same name that comes later is another one."""
    toml = "checks/lesson_02/lesson.toml"
    edit(repository, toml, "minutes", 'removes = ["app/words.py"]\nminutes')
    edit(repository, WORDS.format("01"), OLD, NEW)

    answer = workbook("carry-fix", "1", "app/words.py")

    assert "0 later versions changed.\n" in answer.out
    assert NEW not in (repository / WORDS.format("02")).read_text()


def test_a_lesson_without_that_file_names_those_that_have_it(
    workbook: Command, repository: Path
) -> None:
    """The author may have mistaken the lesson."""
    del repository

    answer = workbook("carry-fix", "2", "app/main.py")

    assert answer.status == 2
    assert "Lesson 2 has no version of app/main.py." in answer.err
    assert "It is in lesson 1." in answer.err


def test_a_file_that_nobody_has_is_not_suggested(
    workbook: Command, repository: Path
) -> None:
    """There is nothing to say but that it is not there."""
    del repository

    answer = workbook("carry-fix", "2", "app/nothing.py")

    assert (answer.status, "next" in answer.err) == (2, False)


def test_a_commit_that_does_not_exist_is_named(
    workbook: Command, repository: Path
) -> None:
    """In the words of git."""
    edit(repository, WORDS.format("01"), OLD, NEW)

    answer = workbook("carry-fix", "1", "app/words.py", "--since", "v9")

    assert answer.status == 2
    assert "git does not know the old version: fatal: " in answer.err


def test_without_solutions_there_is_nothing_to_fix(
    workbook: Command, tiny: Path
) -> None:
    """This is for authors."""
    (tiny / "solutions").rename(tiny / "hidden")

    assert workbook("carry-fix", "1", "app/words.py").status == 2
