"""Notebooks, run in kernels of their own."""

import json
import sys
from pathlib import Path

import pytest

from tests.tiny_notebook import course, printed, write_notebook
from workbook.course import CourseError
from workbook.notebooks import runs as runs_module
from workbook.notebooks.execution import (
    Done,
    Run,
    ToolsMissing,
    execute,
    kernel_environment,
    last_line,
)
from workbook.notebooks.page import visible
from workbook.notebooks.runs import Runs
from workbook.notebooks.source import Notebook

PLAIN = ("run", "see")
"""Cells that a notebook can do without when it is about something else."""


class Heard:
    """Notes what it is told of."""

    def __init__(self) -> None:
        self.runs: dict[str, Run] = {}

    def __call__(self, notebook: Notebook, run: Run) -> None:
        """Note a run by the name of its notebook."""
        self.runs[notebook.name] = run


def said(run: Run) -> list[str]:
    """Return what the cells of a run have printed."""
    return [text for cell in run.outputs for _, text in visible(cell)]


@pytest.fixture
def pretended(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Run nothing; the names of the notebooks that would have been."""
    names: list[str] = []

    def pretend(notebooks: list[Notebook], _scratch: Path, done: Done) -> None:
        for notebook in notebooks:
            names.append(notebook.name)
            failed = "cell see: no" if "broken" in notebook.text else ""
            done(notebook, Run(((printed("1"),),), 1.0, failed))

    monkeypatch.setattr(runs_module, "execute", pretend)
    return names


def test_a_notebook_runs_the_reference(tiny: Path) -> None:
    """Whatever the learner has written so far."""
    heard = Heard()
    runs = Runs(course(tiny))

    found = runs.run([write_notebook(tiny)], heard)

    run = found["01-first-steps"]
    assert heard.runs == found
    assert (run.failed, runs.executed) == ("", 1)
    assert said(run)[0] == "Lesson 1: the reference solution."
    assert said(run)[-2:] == ["2 words", "0"]
    assert json.loads(json.dumps(run.outputs)) == [list(cell) for cell in run.outputs]


def test_failures_are_told_apart(tiny: Path) -> None:
    """One that raises an error, and one that takes its kernel with it."""
    notebooks = [
        write_notebook(tiny, "a", without=PLAIN, headline="def f():\n    1 / 0\n\nf()"),
        write_notebook(tiny, "b", without=PLAIN, headline="import os\n\nos._exit(3)"),
    ]
    heard = Heard()

    execute(notebooks, tiny / ".workbook" / "ipython", heard)

    assert {name: run.failed for name, run in heard.runs.items()} == {
        "a": "cell headline: ZeroDivisionError: division by zero",
        "b": "cell headline: the kernel died",
    }


def test_a_notebook_without_an_end_is_stopped(tiny: Path) -> None:
    heard = Heard()
    endless = write_notebook(tiny, predict="while True:\n    pass")

    execute([endless], tiny / ".workbook" / "ipython", heard, deadline=0.2)

    run = heard.runs["01-first-steps"]
    assert run.failed == "cell predict: did not end within 0.2 seconds"


def test_a_kernel_that_does_not_start_is_a_failure(
    tiny: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from nbclient import NotebookClient

    async def refuse(_client: object) -> None:
        raise RuntimeError("no reply")

    monkeypatch.setattr(NotebookClient, "async_start_new_kernel_client", refuse)
    heard = Heard()

    execute([write_notebook(tiny)], tiny / "scratch", heard)

    assert heard.runs["01-first-steps"].failed == "the kernel does not start: no reply"


def test_what_is_not_installed_is_named(
    tiny: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "nbclient", None)

    with pytest.raises(ToolsMissing) as missing:
        execute([write_notebook(tiny)], tiny / "scratch", Heard())

    assert missing.value.name == "nbclient"
    assert missing.value.install == 'pip install -e ".[dev]"'


def test_what_has_run_is_remembered(tiny: Path, pretended: list[str]) -> None:
    notebook = write_notebook(tiny)
    first = Runs(course(tiny)).run([notebook])
    again = Runs(course(tiny))

    assert again.run([notebook]) == first
    assert again.executed == 0
    assert pretended == ["01-first-steps"]

    Runs(course(tiny), fresh=True).run([notebook])
    assert len(pretended) == 2


def test_a_changed_notebook_runs_again(tiny: Path, pretended: list[str]) -> None:
    Runs(course(tiny)).run([write_notebook(tiny)])
    Runs(course(tiny)).run([write_notebook(tiny, now_you="print(1)")])

    assert len(pretended) == 2


def test_a_failure_is_not_remembered(tiny: Path, pretended: list[str]) -> None:
    """But told as often as somebody asks for it."""
    notebook = write_notebook(tiny, see="broken")
    runs = Runs(course(tiny))

    assert runs.run([notebook]) == runs.run([notebook])
    Runs(course(tiny)).run([notebook])
    assert len(pretended) == 2


@pytest.mark.parametrize("text", ["{}", '{"outputs": 1}', '{"outputs": [[1]]}', "no"])
def test_a_memory_that_makes_no_sense_is_none(
    tiny: Path, pretended: list[str], text: str
) -> None:
    notebook = write_notebook(tiny)
    Runs(course(tiny)).run([notebook])
    for file in (tiny / ".workbook" / "proofs").glob("notebook-*.json"):
        file.write_text(text, encoding="utf-8")
    Runs(course(tiny)).run([notebook])

    assert len(pretended) == 2


def test_a_lesson_that_is_not_there_is_named(tiny: Path) -> None:
    notebook = write_notebook(tiny, now_you="use_lesson(7)")

    with pytest.raises(CourseError, match="there is no such lesson"):
        Runs(course(tiny)).run([notebook])


def test_a_kernel_knows_nothing_of_whoever_starts_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MPLBACKEND", "TkAgg")
    monkeypatch.setenv("HOME_OF_A_TEST", "here")
    variables = kernel_environment(tmp_path)

    assert "MPLBACKEND" not in variables
    assert variables["HOME_OF_A_TEST"] == "here"
    assert variables["WORKBOOK_TARGET"] == "solutions"
    assert variables["IPYTHONDIR"] == str(tmp_path.resolve())


def test_an_error_is_told_in_a_line() -> None:
    assert last_line("E", "\x1b[1mone\x1b[0m") == "E: one"
    assert last_line("E", "one\n  two\n three") == "E: one three"
