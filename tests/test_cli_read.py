"""``workbook read``: the page in the terminal."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.golden_files import GOLDEN
from tests.terminal import Answer, Terminal, call

Command = Callable[..., Answer]
Typing = Callable[..., Terminal]


def test_a_pipe_gets_the_page_with_its_generated_parts(workbook: Command) -> None:
    """The text can be searched, and nothing is missing in it."""
    answer = workbook("read", "1")

    assert answer.status == 0
    assert answer.out.startswith("# 01 · First steps\n")
    assert "--8<--" not in answer.out
    assert "| exercise | check | proves |" in answer.out
    assert "Concrete hint 2." in answer.out
    assert "Built by" not in answer.out


def test_the_link_for_plain_viewers_goes_where_its_target_comes(
    workbook: Command, tiny: Path
) -> None:
    """Who sees the table needs no link to it."""
    page = tiny / "docs/lessons/01-first-steps.md"
    link = "[All checks](../_generated/lesson_01/checks.md)\n\n--8<--"
    page.write_text(page.read_text().replace("--8<--", link, 1))

    assert "All checks" not in workbook("read", "1").out


def test_a_picture_is_told_in_words(workbook: Command, tiny: Path) -> None:
    """A terminal has no pictures; the source of one is for its author."""
    folder = tiny / "docs/_generated/diagrams"
    folder.mkdir()
    shutil.copyfile(GOLDEN / "fragment_diagram.txt", folder / "boxes.md")
    page = tiny / "docs/lessons/01-first-steps.md"
    link = "![Two boxes](../_generated/diagrams/boxes.svg)"
    picture = f'{link}\n\n--8<-- "diagrams/boxes.md"'
    page.write_text(page.read_text().replace("See it fail.", picture))

    answer = workbook("read", "1")

    assert "\n\n> **Two boxes.** One box leads to another one.\n\n" in answer.out
    for gone in ("boxes.svg", "--8<--", "<details>\n<summary>The", "digraph"):
        assert gone not in answer.out, gone


def test_a_solution_is_not_shown_unasked(workbook: Command) -> None:
    """`workbook solution` asks first."""
    answer = workbook("read", "1")

    assert "Concrete hint 2." in answer.out
    assert "Solution" not in answer.out


def test_a_part_that_was_never_built_is_named(workbook: Command, tiny: Path) -> None:
    """An author who has not built yet sees what is missing."""
    (tiny / "docs/_generated/lesson_01/checks.md").unlink()

    assert (
        "(lesson_01/checks.md is not built yet: workbook build)"
        in workbook("read", "1").out
    )


def test_one_exercise_can_be_read_alone(workbook: Command) -> None:
    """It is the part between two headings."""
    answer = workbook("read", "1.2")

    assert answer.out == "### Exercise 2: Greet\n\nDo what exercise 2 asks for.\n"


def test_a_comment_in_a_listing_is_no_heading(workbook: Command, tiny: Path) -> None:
    """A line such as ``# end`` inside a code block does not end the section."""
    page = tiny / "docs/lessons/01-first-steps.md"
    code = "```python\n# comment\nx = 1\n```"
    page.write_text(page.read_text().replace("Do what exercise 2 asks for.", code))

    assert workbook("read", "1.2").out == f"### Exercise 2: Greet\n\n{code}\n"


def test_a_page_without_that_exercise_says_so(workbook: Command, tiny: Path) -> None:
    """An author may not have written it yet."""
    page = tiny / "docs/lessons/01-first-steps.md"
    page.write_text(page.read_text().replace("### Exercise 2", "### Task 2"))

    answer = workbook("read", "1.2")

    assert (answer.status, "no section about exercise 2" in answer.err) == (2, True)


def test_a_missing_page_can_be_restored(workbook: Command, tiny: Path) -> None:
    """The next step brings it back."""
    (tiny / "docs/lessons/01-first-steps.md").unlink()

    answer = workbook("read", "1")

    assert answer.status == 2
    assert "git restore docs/lessons/01-first-steps.md" in answer.err


def test_a_terminal_gets_it_set_and_the_hints_stay_folded(
    tiny: Path, at_terminal: Typing, capsys: pytest.CaptureFixture[str]
) -> None:
    """Marks of Markdown, links without a browser and spoilers are gone."""
    page = tiny / "docs/lessons/01-first-steps.md"
    code = '```python title="app/main.py"\nx = 1\n```\n\nSee [the other](other.md).'
    page.write_text(page.read_text().replace("See it fail.", code))
    screen = at_terminal()

    assert call(capsys, "read", "1").status == 0

    assert "\x1b[" in screen.text
    assert "app/main.py" in screen.text
    assert "See the other." in screen.text
    assert "workbook hint 1.1" in screen.text
    for gone in ("title=", "other.md", "Vague hint", "<details>", "##"):
        assert gone not in screen.text, gone


def test_a_terminal_without_unicode_gets_plain_text(
    tiny: Path, at_terminal: Typing, capsys: pytest.CaptureFixture[str]
) -> None:
    """Every character can be shown, if only as its code."""
    del tiny
    screen = at_terminal(encoding="ascii")

    assert call(capsys, "read", "1").status == 0
    assert screen.text.startswith("# 01 - First steps\n")
