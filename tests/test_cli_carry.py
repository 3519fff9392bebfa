"""``workbook carry``: my own code in the next lesson."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.made_up import remember
from tests.terminal import Answer
from workbook.cli.trees import read_own
from workbook.course import Course

Command = Callable[..., Answer]

STUB = 'raise NotImplementedError("exercise 2")'
MINE = 'words = ["Hello", name]\n    return ", ".join(words) + "!"'


def edit(root: Path, path: str, old: str, new: str) -> None:
    """Replace a text in a file."""
    text = (root / path).read_text()
    assert old in text, text
    (root / path).write_text(text.replace(old, new))


def words(root: Path) -> str:
    """Return one of the files of lesson 2."""
    return (root / "lessons/lesson_02/app/words.py").read_text()


def test_my_code_comes_along_and_the_new_gap_stays(
    workbook: Command, tiny: Path
) -> None:
    """What I wrote is merged with what the lesson adds."""
    edit(tiny, "lessons/lesson_01/app/words.py", STUB, MINE)
    (tiny / "lessons/lesson_01/app/extra.py").write_text("x = 1\n")

    answer = workbook("carry", "2")

    assert answer.status == 0
    assert "  ✔ app/extra.py: yours alone, copied\n" in answer.out
    assert "  ✔ app/words.py: merged\n" in answer.out
    assert "Not written yet, so the reference is kept: 1.1" in answer.out
    assert MINE in words(tiny)
    assert f"# exercise 2: Say goodbye by name.\n    {STUB}\n" in words(tiny)
    assert (tiny / "lessons/lesson_02/app/extra.py").is_file()


def test_what_was_there_is_kept(workbook: Command, tiny: Path) -> None:
    """Every file that changes has a copy, and the answer says where."""
    edit(tiny, "lessons/lesson_01/app/words.py", STUB, MINE)
    before = words(tiny)

    answer = workbook("carry", "2")

    (copy,) = (tiny / ".workbook/backup").rglob("words.py")
    assert copy.read_text() == before
    assert f"  kept      {copy.parents[1].relative_to(tiny).as_posix()}\n" in answer.out


def test_a_dry_run_changes_nothing(workbook: Command, tiny: Path) -> None:
    """It says the same, and does not do it."""
    edit(tiny, "lessons/lesson_01/app/words.py", STUB, MINE)
    before = read_own(tiny / "lessons")

    answer = workbook("carry", "2", "--dry-run")

    assert answer.status == 0
    assert "  ✔ app/words.py: merged\n" in answer.out
    assert "Nothing was changed: this was a dry run." in answer.out
    assert read_own(tiny / "lessons") == before
    assert not (tiny / ".workbook/backup").exists()


def test_a_second_time_there_is_nothing_left_to_bring(
    workbook: Command, tiny: Path
) -> None:
    """The command may be repeated."""
    edit(tiny, "lessons/lesson_01/app/words.py", STUB, MINE)
    workbook("carry", "2")
    after = read_own(tiny / "lessons")

    answer = workbook("carry", "2")

    assert "Nothing of yours is missing there." in answer.out
    assert read_own(tiny / "lessons") == after


def test_what_i_wrote_in_the_new_lesson_already_is_not_lost(
    workbook: Command, tiny: Path
) -> None:
    """Who thinks of it late has two sets of changes."""
    edit(tiny, "lessons/lesson_01/app/words.py", STUB, MINE)
    edit(tiny, "lessons/lesson_02/app/words.py", STUB, 'return f"Bye, {name}."')

    assert workbook("carry", "2").status == 0

    assert MINE in words(tiny)
    assert 'return f"Bye, {name}."' in words(tiny)


def test_a_conflict_is_marked_and_listed(workbook: Command, tiny: Path) -> None:
    """Where both have changed a line, a person has to choose."""
    path = "lessons/lesson_01/app/routes.py"
    old = "from app.words import greeting\n"
    edit(tiny, path, old, "from app import words\nfrom app.words import greeting\n")

    answer = workbook("carry", "2")

    assert answer.status == 1
    assert "  ✘ app/routes.py: 1 conflict, line 5\n" in answer.out
    assert "  resolve   Open the marked lines (<<<<<<<)" in answer.out
    assert "  or        workbook reset 2   (the lesson without" in answer.out
    merged = (tiny / "lessons/lesson_02/app/routes.py").read_text()
    assert "<<<<<<< yours, lesson 01\nfrom app import words\n" in merged
    assert "||||||| reference\nfrom app.words import greeting\n" in merged
    assert ">>>>>>> lesson 02\n" in merged


def test_marks_of_a_conflict_have_to_go_first(workbook: Command, tiny: Path) -> None:
    """Marks inside of marks would help nobody."""
    edit(tiny, "lessons/lesson_02/app/words.py", STUB, "<<<<<<< a")
    path = tiny / "lessons/lesson_02/app/words.py"
    path.write_text(path.read_text().replace("    <<<<<<<", "<<<<<<<"))

    answer = workbook("carry", "2")

    assert answer.status == 2
    assert "lessons/lesson_02/app/words.py:12 has the marks of a conflict" in answer.err


def test_a_new_file_of_the_same_name_is_a_conflict(
    workbook: Command, tiny: Path
) -> None:
    """Neither of the two is thrown away."""
    (tiny / "lessons/lesson_01/app/extra.py").write_text("x = 1\n")
    (tiny / "lessons/lesson_02/app/extra.py").write_text("y = 2\n")

    assert workbook("carry", "2").status == 1
    text = (tiny / "lessons/lesson_02/app/extra.py").read_text()
    assert "x = 1\n" in text
    assert "y = 2\n" in text


@pytest.mark.parametrize("changed", [True, False])
def test_a_file_that_the_lesson_does_without_stays_behind(
    workbook: Command, tiny: Path, changed: bool
) -> None:
    """It is named only when there is something of mine in it."""
    for folder in ("solutions", "lessons"):
        (tiny / folder / "lesson_01/app/old.py").write_text("x = 1\n")
    edit(
        tiny,
        "checks/lesson_02/lesson.toml",
        "minutes",
        'removes = ["app/old.py"]\nminutes',
    )
    if changed:
        (tiny / "lessons/lesson_01/app/old.py").write_text("x = 2\n")
        edit(tiny, "lessons/lesson_01/app/words.py", STUB, MINE)

    answer = workbook("carry", "2")

    said = "app/old.py: this lesson does without it; yours stays where it is"
    assert (f"  ○ {said}\n" in answer.out) == changed
    assert not (tiny / "lessons/lesson_02/app/old.py").exists()


def test_an_answer_that_passes_outside_of_the_marks_is_not_doubled(
    workbook: Command, tiny: Path
) -> None:
    """The gap is empty, but the exercise is done: the code stands elsewhere."""
    path = "lessons/lesson_01/app/routes.py"
    own = '@router.get("/health")\nasync def mine() -> dict[str, str]:\n    return {}\n'
    edit(tiny, path, "router = APIRouter()\n", f"router = APIRouter()\n\n\n{own}")
    remember(tiny, "1", "passed", "not started")

    workbook("carry", "2")

    merged = (tiny / "lessons/lesson_02/app/routes.py").read_text()
    assert "async def mine()" in merged
    assert merged.count("async def health()") == 0


def test_marks_that_were_deleted_stop_nothing(workbook: Command, tiny: Path) -> None:
    """The text is merged as it stands."""
    path = "lessons/lesson_01/app/words.py"
    edit(tiny, path, f"{STUB}\n    # end exercise 2\n", f"{MINE}\n")

    assert workbook("carry", "2").status == 0
    assert MINE in words(tiny)


def test_nothing_comes_before_the_first_lesson(workbook: Command) -> None:
    """There is nothing to bring along."""
    answer = workbook("carry", "1")

    assert (answer.status, "Lesson 1 is the first" in answer.err) == (2, True)


def test_without_solutions_code_is_copied_by_hand(
    workbook: Command, tiny: Path
) -> None:
    """A three-way merge needs the third."""
    (tiny / "solutions").rename(tiny / "hidden")

    answer = workbook("carry", "2")

    assert answer.status == 2
    assert "Copy what you need from lessons/lesson_01" in answer.err


def test_without_git_a_merge_says_what_to_install(
    workbook: Command, tiny: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A sentence, the next step, and nothing changed."""
    edit(tiny, "lessons/lesson_01/app/words.py", STUB, MINE)
    monkeypatch.setenv("PATH", "")

    answer = workbook("carry", "2")

    assert answer.status == 2
    assert "there is no git on your PATH" in answer.err
    assert "Install git, then open a new terminal." in answer.err
    assert MINE not in words(tiny)


def test_line_ends_of_windows_are_no_difference(workbook: Command, tiny: Path) -> None:
    """An editor may have written them."""
    course = Course(tiny)
    for path, text in course.starter(course.find("1")).items():
        file = tiny / "lessons/lesson_01" / path
        file.write_bytes(text.replace("\n", "\r\n").encode())

    assert "Nothing of yours is missing there." in workbook("carry", "2").out
