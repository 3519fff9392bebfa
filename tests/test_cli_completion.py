"""What the Tab key offers."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.terminal import Answer
from workbook.cli.arguments import complete_lessons, complete_places, complete_proofs

Command = Callable[..., Answer]


@pytest.fixture
def press_tab(
    workbook: Command, monkeypatch: pytest.MonkeyPatch
) -> Callable[[str], list[str]]:
    """Complete a command line as bash does."""

    def press(line: str) -> list[str]:
        monkeypatch.setenv("_WORKBOOK_COMPLETE", "complete_bash")
        monkeypatch.setenv("COMP_WORDS", line)
        monkeypatch.setenv("COMP_CWORD", str(len(line.split(" ")) - 1))
        return workbook().out.split()

    return press


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("workbook car", ["carry-fix", "carry"]),
        ("workbook check ", ["1", "2"]),
        ("workbook hint 1", ["1", "1.1", "1.2"]),
        ("workbook hint 2.", ["2.1", "2.2"]),
        ("workbook solution 2 --exercise ", ["1", "2"]),
        ("workbook solution 9 --exercise ", []),
        ("workbook new-lesson --after ", ["1", "2"]),
        ("workbook verify 1 --only sty", ["style"]),
    ],
)
def test_commands_lessons_and_exercises_complete(
    press_tab: Callable[[str], list[str]], line: str, expected: list[str]
) -> None:
    """Everything that can be named can be completed."""
    assert sorted(press_tab(line)) == sorted(expected)


def test_shells_that_show_a_help_text_get_the_title(tiny: Path) -> None:
    """A number alone says little."""
    del tiny

    assert complete_lessons("") == [("1", "First steps"), ("2", "Last words")]
    assert complete_places("1.1") == [("1.1", "Say that all is well")]
    assert complete_proofs("style")[0][1].startswith("The composed app")


def test_outside_of_the_course_there_is_nothing_to_offer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The Tab key never answers with an error."""
    monkeypatch.chdir(tmp_path)

    assert complete_lessons("") == []


def test_completion_can_be_shown(workbook: Command) -> None:
    """A person may look at the script before it is installed."""
    answer = workbook("--show-completion", "bash")

    assert "_WORKBOOK_COMPLETE=complete_bash" in answer.out
