"""``workbook build`` and the pages of notebooks: run when stale, and only then."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.terminal import Answer
from tests.tiny_notebook import write_notebook

Command = Callable[..., Answer]

PAGE = "docs/_generated/notebooks/01-first-steps.md"
COPY = "docs/_generated/notebooks/01-first-steps.ipynb"


def test_a_notebook_is_run_and_written(workbook: Command, tiny: Path) -> None:
    """And what is not stale any more is not run again."""
    notebook = write_notebook(tiny)
    check = workbook("build", "--check", "1")
    assert check.out == (
        f"✘ {PAGE} is not there yet\n"
        f"✘ {COPY} is not there yet\n"
        "  next      workbook build\n"
    )

    build = workbook("build", "1")

    assert build.status == 0, build.err
    ran, *written, last = build.out.splitlines()
    assert ran.startswith("  notebooks/01-first-steps.ipynb ran, ")
    assert written == [f"  {PAGE}", f"  {COPY}"]
    assert last == "2 files written, 1 lesson."
    assert "the reference solution." in (tiny / PAGE).read_text(encoding="utf-8")
    assert (tiny / COPY).read_text(encoding="utf-8") == notebook.text
    assert workbook("build", "--check").status == 0
    assert "0 files written" in workbook("build").out


def test_what_changes_makes_it_stale(workbook: Command, tiny: Path) -> None:
    """The notebook, an app that it uses, or somebody who edits the page."""
    write_notebook(tiny)
    workbook("build", "1")
    stale = f"✘ {PAGE} is stale\n"

    with (tiny / PAGE).open("a", encoding="utf-8") as page:
        page.write("More.\n")
    assert stale in workbook("build", "--check").out
    assert " ran, " not in workbook("build").out  # the run is remembered

    with (tiny / "solutions/lesson_01/app/words.py").open("a") as solution:
        solution.write("\n# more\n")
    assert stale in workbook("build", "--check").out

    write_notebook(tiny, now_you="1")
    assert f"✘ {COPY} is stale\n" in workbook("build", "--check").out


def test_a_page_without_a_notebook_goes(workbook: Command, tiny: Path) -> None:
    for path in (PAGE, COPY):
        file = tiny / path
        file.parent.mkdir(exist_ok=True)
        file.touch()

    assert "2 files written" in workbook("build").out
    assert not (tiny / PAGE).exists()


def test_a_notebook_that_fails_is_named_and_nothing_is_written(
    workbook: Command, tiny: Path
) -> None:
    write_notebook(tiny, predict="1 / 0")

    answer = workbook("build")

    assert answer.status == 2
    assert (
        "notebooks/01-first-steps.ipynb: cell predict: "
        "ZeroDivisionError: division by zero" in answer.err
    )
    assert not (tiny / PAGE).exists()


def test_without_what_runs_them_it_says_what_to_install(
    workbook: Command, tiny: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_notebook(tiny)
    monkeypatch.setitem(sys.modules, "nbclient", None)

    answer = workbook("build")

    assert answer.status == 2
    assert "nbclient is not installed in this Python." in answer.err
    assert 'pip install -e ".[dev]"' in answer.err
