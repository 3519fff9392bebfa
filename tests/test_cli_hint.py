"""``workbook hint``: one at a time, and what there is when they are used up."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.made_up import finish, remember
from tests.terminal import Answer
from workbook.state import state_folder, write_atomically
from workbook.verdict import Trouble

Command = Callable[..., Answer]


def test_hints_come_one_by_one_and_then_there_is_the_solution(
    workbook: Command, tiny: Path
) -> None:
    """The first is vague, the last is followed by what else there is."""
    first, second, third = (workbook("hint", "1.2").out for _ in range(3))

    assert first == (
        "hint 1 of 3 · exercise 1.2: Greet\n\n"
        "  Vague hint 2.\n\n"
        "  more      workbook hint 1.2\n"
    )
    assert "Clearer hint 2." in second
    assert "Concrete hint 2." in third
    assert "  solution  workbook solution 1 --exercise 2\n" in third
    remembered = json.loads((state_folder(tiny) / "hints.json").read_text())
    assert remembered["shown"] == {"lesson_01.2": 3}


def test_after_the_last_hint_it_says_how_to_see_them_again(workbook: Command) -> None:
    """A fourth call repeats nothing and leads on."""
    for _ in range(3):
        workbook("hint", "1.2")

    answer = workbook("hint", "1.2")

    assert answer.out == (
        "You have seen all 3 hints of exercise 1.2.\n"
        "  again     workbook hint 1.2 --all\n"
        "  page      workbook read 1.2\n"
        "  solution  workbook solution 1 --exercise 2\n"
    )


def test_all_hints_can_be_had_at_once(workbook: Command, tiny: Path) -> None:
    """They do not count as shown: who asks again begins with the first."""
    answer = workbook("hint", "1.1", "--all")

    assert [line for line in answer.out.split("\n") if line.startswith("hint")] == [
        f"hint {number} of 3 · exercise 1.1: Say that all is well"
        for number in (1, 2, 3)
    ]
    assert not (state_folder(tiny) / "hints.json").exists()


def test_without_solutions_none_is_offered(workbook: Command, tiny: Path) -> None:
    """A copy without answers has hints, and sends to the page."""
    (tiny / "solutions").rename(tiny / "hidden")

    answer = workbook("hint", "1.1", "--all")

    assert "workbook read 1.1" in answer.out
    assert "solution" not in answer.out


@pytest.mark.parametrize("given", [(), ("1",)], ids=["nothing", "the-lesson"])
def test_the_last_verdict_chooses_the_exercise(
    workbook: Command, tiny: Path, given: tuple[str, ...]
) -> None:
    """The hint is about the check that the verdict has shown in full."""
    remember(tiny, "1", "not started", "failed")

    assert "exercise 1.2: Greet" in workbook("hint", *given).out


def test_an_unwritten_exercise_is_the_one_that_the_checks_wait_for(
    workbook: Command, tiny: Path
) -> None:
    """A check of exercise 1 may need exercise 2 first."""
    remember(tiny, "1", "not started", "not started", waits_for=2)

    assert "exercise 1.2: Greet" in workbook("hint").out


def test_without_a_verdict_the_first_open_exercise_is_chosen(
    workbook: Command, tiny: Path
) -> None:
    """Progress knows more than nothing."""
    remember(tiny, "1", "passed", "not started")
    (state_folder(tiny) / "verdicts/lesson_01.json").write_text("{}")

    assert "exercise 1.2: Greet" in workbook("hint", "1").out


def test_a_lesson_that_passes_needs_no_hint(workbook: Command, tiny: Path) -> None:
    """It says how to get one all the same."""
    finish(tiny, "1")

    answer = workbook("hint", "1")

    assert answer.status == 0
    assert "Lesson 1 passes." in answer.out
    assert "workbook hint 1.1" in answer.out


def test_an_app_that_cannot_be_loaded_comes_first(
    workbook: Command, tiny: Path
) -> None:
    """A hint on exercise 1 would miss the syntax error."""
    trouble = Trouble("syntax", "Python cannot read app/main.py.", "Look at line 3.")
    remember(tiny, "1", "broken", "broken", trouble=trouble)

    answer = workbook("hint")

    assert "Python cannot read app/main.py." in answer.out
    assert "  Look at line 3.\n  then      workbook check 1\n" in answer.out


@pytest.mark.parametrize("text", ["[]", '{"shown": 3}', '{"shown": {"x": "y"}}', "{"])
def test_a_corrupt_memory_begins_with_the_first_hint(
    workbook: Command, tiny: Path, text: str
) -> None:
    """What cannot be read does not stand in the way."""
    write_atomically(state_folder(tiny) / "hints.json", text)

    assert "hint 1 of 3" in workbook("hint", "1.1").out


def test_what_cannot_be_remembered_is_said(workbook: Command, tiny: Path) -> None:
    """In a read-only checkout the same hint comes again; --all shows the others."""
    state_folder(tiny).rename(tiny / "away")
    state_folder(tiny).touch()

    answer = workbook("hint", "1.1")

    assert "hint 1 of 3" in answer.out
    assert "This was not remembered" in answer.out
    assert "--all shows every hint." in answer.out
