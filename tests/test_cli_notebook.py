"""``workbook notebook``: a lesson's notebook, in JupyterLab."""

import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import pytest

from tests.terminal import Answer
from tests.tiny_notebook import write_notebook
from workbook.cli import notebook as notebook_module
from workbook.cli.arguments import complete_notebooks
from workbook.cli.notebook import open_notebook
from workbook.cli.refusal import Refused

Command = Callable[..., Answer]

COPY = ".workbook/notebooks/01-first-steps.ipynb"


class Lab:
    """A JupyterLab that only says what it was asked for."""

    def __init__(self) -> None:
        self.command: Sequence[str] = ()
        self.folder = Path()

    def __call__(
        self, command: Sequence[str], folder: Path, environment: Mapping[str, str]
    ) -> int:
        """Open nothing."""
        assert environment
        self.command, self.folder = command, folder
        return 3


@pytest.fixture
def lab() -> Lab:
    """A JupyterLab that is never started."""
    return Lab()


def test_a_lesson_s_notebook_is_opened(
    tiny: Path, lab: Lab, capsys: pytest.CaptureFixture[str]
) -> None:
    write_notebook(tiny)

    status = open_notebook("1", again=False, serve=lab)

    assert status == 3
    assert lab.folder == tiny
    assert lab.command[:3] == [sys.executable, "-m", "jupyterlab"]
    assert f"--LabApp.default_url=/lab/tree/{COPY}" in lab.command
    assert capsys.readouterr().out == (
        "01-first-steps · Words, heard\n"
        f"  file      {COPY}\n"
        f"  kernel    python3, {sys.executable}\n"
        "  stop      Ctrl-C\n\n"
    )


def test_without_a_number_it_is_the_lesson_i_am_at(
    tiny: Path, lab: Lab, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_notebook(tiny, "02-last-words")
    monkeypatch.chdir(tiny / "lessons" / "lesson_02")

    open_notebook(None, again=False, serve=lab)

    assert (tiny / ".workbook/notebooks/02-last-words.ipynb").is_file()


def test_a_notebook_of_no_lesson_has_its_name(
    tiny: Path, lab: Lab, capsys: pytest.CaptureFixture[str]
) -> None:
    write_notebook(tiny, "versions")

    open_notebook("versions", again=False, serve=lab)

    assert "versions · Words, heard\n" in capsys.readouterr().out


def test_one_that_i_have_changed_is_opened_as_it_is(
    tiny: Path, lab: Lab, capsys: pytest.CaptureFixture[str]
) -> None:
    """And it says how to start again, where the course has gone on."""
    write_notebook(tiny)
    open_notebook("1", again=False, serve=lab)
    (tiny / COPY).write_text(
        (tiny / COPY)
        .read_text(encoding="utf-8")
        .replace("my_guess = 0", "my_guess = 9"),
        encoding="utf-8",
    )
    write_notebook(tiny, now_you="1")
    capsys.readouterr()

    open_notebook("1", again=False, serve=lab)

    said = capsys.readouterr().out
    assert (
        "  note      you have changed it; start again: workbook notebook 1 --again\n"
        "  note      the course's own has changed since you began\n"
    ) in said
    assert "my_guess = 9" in (tiny / COPY).read_text(encoding="utf-8")

    open_notebook("1", again=True, serve=lab)

    assert "  kept      .workbook/backup/" in capsys.readouterr().out


def test_a_lesson_without_a_notebook_says_so(workbook: Command, tiny: Path) -> None:
    write_notebook(tiny)

    answer = workbook("notebook", "2")

    assert answer.status == 2
    assert "Lesson 2 has no notebook." in answer.err
    assert "workbook notebook --list" in answer.err


def test_what_is_missing_can_be_installed(
    tiny: Path, lab: Lab, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_notebook(tiny)
    monkeypatch.setattr(notebook_module, "NEEDED", ("json", "a_package_of_nobody"))

    with pytest.raises(Refused) as refused:
        open_notebook("1", again=False, serve=lab)

    assert refused.value.reason == (
        "A notebook takes a_package_of_nobody: not installed in this Python."
    )
    assert 'pip install -e ".[notebooks]"' in refused.value.next_step
    assert not lab.command


def test_they_can_be_listed(workbook: Command, tiny: Path) -> None:
    write_notebook(tiny)
    write_notebook(tiny, "versions", title="# What is true")

    assert workbook("notebook", "--list").out == (
        "  workbook notebook 1         Words, heard\n"
        "  workbook notebook versions  What is true\n"
    )


def test_the_tab_key_knows_them(tiny: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_notebook(tiny)
    write_notebook(tiny, "versions")

    assert complete_notebooks("") == [
        ("1", "Words, heard"),
        ("versions", "Words, heard"),
    ]
    assert complete_notebooks("v") == [("versions", "Words, heard")]

    monkeypatch.chdir(tiny.parent)
    assert complete_notebooks("") == []
