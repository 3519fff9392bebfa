"""``workbook next``: what comes after."""

from collections.abc import Callable
from pathlib import Path

from tests.made_up import finish, remember
from tests.terminal import Answer

Command = Callable[..., Answer]


def test_in_the_beginning_the_next_lesson_is_the_first(workbook: Command) -> None:
    """Nothing was checked yet, so there is nothing to go on from."""
    answer = workbook("next")

    assert answer.out == (
        "lesson 01 · First steps\n"
        "  It adds first steps.\n"
        "\n"
        "  minutes   5\n"
        "  page      docs/lessons/01-first-steps.md   (workbook read 1)\n"
        "  files     lessons/lesson_01\n"
        "  check     workbook check 1\n"
    )


def test_after_a_lesson_comes_the_next_one_and_my_code_may_come_along(
    workbook: Command, tiny: Path
) -> None:
    """Where there is something of mine, it says how to bring it."""
    finish(tiny, "1")
    (tiny / "lessons/lesson_01/app/extra.py").write_text("x = 1\n")

    answer = workbook("next")

    assert answer.out.startswith("lesson 02 · Last words\n")
    assert "  my code   workbook carry 2" in answer.out


def test_without_code_of_my_own_there_is_nothing_to_bring(
    workbook: Command, tiny: Path
) -> None:
    """An untouched starter needs no merge."""
    finish(tiny, "1")

    assert "my code" not in workbook("next").out


def test_without_solutions_no_merge_is_offered(workbook: Command, tiny: Path) -> None:
    """The merge needs the reference."""
    finish(tiny, "1")
    (tiny / "lessons/lesson_01/app/extra.py").write_text("x = 1\n")
    (tiny / "solutions").rename(tiny / "hidden")

    assert "my code" not in workbook("next").out


def test_who_is_not_finished_may_go_on_all_the_same(
    workbook: Command, tiny: Path
) -> None:
    """Nothing has to be done in order."""
    remember(tiny, "1", "passed", "failed")

    answer = workbook("next")

    assert answer.out.startswith(
        "Lesson 1 is not finished: 1 of 2 checks pass. You may go on all the same.\n"
        "\n"
        "lesson 02 · Last words\n"
    )


def test_it_knows_that_a_lesson_is_not_finished_without_its_verdict(
    workbook: Command, tiny: Path
) -> None:
    """A lost verdict costs only the numbers."""
    remember(tiny, "1", "passed", "failed")
    (tiny / ".workbook/verdicts/lesson_01.json").unlink()

    assert "Lesson 1 is not finished. You may" in workbook("next").out


def test_the_end_is_an_end(workbook: Command, tiny: Path) -> None:
    """After the last lesson there is only looking back."""
    finish(tiny, "1", "2")

    answer = workbook("next")

    assert answer.out == (
        "Lesson 2 was the last one, and all of them are done.\n"
        "  look back workbook diff 2\n"
    )


def test_at_the_end_it_remembers_what_was_left_out(
    workbook: Command, tiny: Path
) -> None:
    """Who began in the middle is sent to the beginning."""
    finish(tiny, "2")

    answer = workbook("next")

    assert "Lesson 2 is the last one. These are not done yet:\n" in answer.out
    assert "  next      workbook check 1\n" in answer.out
