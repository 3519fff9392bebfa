"""`workbook verify` on notebooks: each runs, and readers find it."""

import sys
from pathlib import Path
from typing import Any

import pytest

from tests.tiny_course import LESSONS
from tests.tiny_notebook import (
    PAGE,
    course,
    drawn,
    printed,
    run_of,
    write_notebook,
    write_page,
)
from workbook.notebooks import runs as runs_module
from workbook.notebooks.built import BUILT
from workbook.notebooks.execution import Done, Run
from workbook.notebooks.source import Notebook
from workbook.proofs import Proofs
from workbook.verify import PROOFS, verify
from workbook.verify.notebooks import run_flaws

FILE = "notebooks/01-first-steps.ipynb"


@pytest.fixture
def pretended(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """Run nothing; the names of the notebooks that would have been, by batch."""
    batches: list[list[str]] = []

    def pretend(notebooks: list[Notebook], _scratch: Path, done: Done) -> None:
        batches.append([item.name for item in notebooks])
        for notebook in notebooks:
            failed = "cell see: no" if "broken" in notebook.text else ""
            done(notebook, Run(tuple(() for _ in notebook.cells), 1.0, failed))

    monkeypatch.setattr(runs_module, "execute", pretend)
    return batches


@pytest.fixture
def sound(tiny: Path) -> Path:
    """The tiny course with a notebook for each lesson, and all that belongs to one."""
    second = {"title": "# More\n\n[Lesson](../docs/lessons/02-last-words.md)"}
    write_notebook(tiny)
    write_notebook(tiny, "02-last-words", **second)
    write_page(tiny)
    page = PAGE.replace("01-first-steps", "02-last-words").replace(
        "Words, heard", "More"
    )
    write_page(tiny, page, "02-last-words")
    (tiny / BUILT).mkdir(parents=True)
    for name in ("01-first-steps", "02-last-words", "versions"):
        (tiny / BUILT / f"{name}.ipynb").touch()
    return tiny


def flaws(root: Path, *lessons: str, fresh: bool = False) -> list[tuple[str, str, str]]:
    """Return what is wrong with the notebooks: lesson, file and reason."""
    read = course(root)
    chosen = [read.find(name) for name in lessons or ("1", "2")]
    return [
        (flaw.lesson, flaw.file, flaw.reason)
        for item in verify(read, chosen, ["notebooks"], fresh=fresh)
        for flaw in item.flaws
    ]


def test_a_course_without_notebooks_has_nothing_to_prove(
    tiny: Path, pretended: list[list[str]]
) -> None:
    assert flaws(tiny) == []
    assert not pretended


def test_sound_notebooks_run_together_and_once(
    sound: Path, pretended: list[list[str]]
) -> None:
    assert flaws(sound) == []
    assert flaws(sound) == []
    assert pretended == [["01-first-steps", "02-last-words"]]

    assert flaws(sound, "2", fresh=True) == []
    assert pretended[1:] == [["02-last-words"]]


def test_the_proof_of_one_lesson_stands_alone(
    sound: Path, pretended: list[list[str]]
) -> None:
    """As every proof that has a name does."""
    read = course(sound)
    with Proofs(sound, LESSONS) as proofs:
        assert list(PROOFS["notebooks"](read, read.find("1"), proofs)) == []
    assert pretended == [["01-first-steps"]]


def test_the_real_thing_has_no_flaw(sound: Path) -> None:
    """Through a kernel, and with a plot."""
    assert flaws(sound, "1") == []


def test_where_some_are_every_lesson_needs_one(
    sound: Path, pretended: list[list[str]]
) -> None:
    (sound / "notebooks/02-last-words.ipynb").unlink()

    assert flaws(sound) == [
        ("lesson_02", "notebooks/02-last-words.ipynb", "is not there")
    ]
    assert pretended == [["01-first-steps"]]


def test_one_of_no_lesson_is_proved_with_the_first(
    sound: Path, pretended: list[list[str]]
) -> None:
    """Its name may not say otherwise, and it has a page as well."""
    write_notebook(sound, "07-nobody", title="# Nobody")

    assert flaws(sound) == [
        ("lesson_01", "notebooks/07-nobody.ipynb", "belongs to no lesson"),
        ("lesson_01", "docs/notebooks/07-nobody.md", "is not there"),
    ]
    assert sorted(pretended[0]) == ["01-first-steps", "02-last-words", "07-nobody"]


@pytest.mark.parametrize(
    ("cells", "reason"),
    [
        ({"now_you": "broken"}, "cell see: no"),
        ({"without": ["predict"]}, "asks for no guess"),
        ({"words": "In words: [x](nowhere.md)"}, "links to nowhere.md, which does not"),
    ],
)
@pytest.mark.usefixtures("pretended")
def test_what_is_wrong_with_one_is_said_of_its_lesson_alone(
    sound: Path, cells: dict[str, Any], reason: str
) -> None:
    write_notebook(sound, **cells)

    (only,) = flaws(sound)

    assert only[:2] == ("lesson_01", FILE)
    assert reason in only[2]


@pytest.mark.usefixtures("pretended")
def test_a_lesson_that_is_not_there_is_no_flaw_of_the_others(sound: Path) -> None:
    write_notebook(sound, now_you="use_lesson(7)")

    (only,) = flaws(sound)

    assert only[0] == "lesson_01"
    assert "there is no such lesson" in only[2]


@pytest.mark.usefixtures("pretended")
def test_readers_have_to_find_it(sound: Path) -> None:
    """The page shows it, offers it, and is linked to."""
    (sound / "docs/notebooks/01-first-steps.md").write_text("# Wörds\n\n[a](b.md)\n")
    lesson = sound / "docs/lessons/01-first-steps.md"
    text = lesson.read_text(encoding="utf-8")
    lesson.write_text(text.replace("../notebooks/", "../elsewhere/"), encoding="utf-8")
    page = "docs/notebooks/01-first-steps.md"

    assert flaws(sound, "1") == [
        ("lesson_01", page, "lacks # Words, heard"),
        ("lesson_01", page, 'lacks --8<-- "notebooks/01-first-steps.md"'),
        (
            "lesson_01",
            page,
            "lacks (../_generated/notebooks/01-first-steps.ipynb)",
        ),
        ("lesson_01", page, "links to b.md, which does not exist"),
        (
            "lesson_01",
            "docs/lessons/01-first-steps.md",
            "does not link to its notebook",
        ),
    ]

    lesson.unlink()
    assert flaws(sound, "1")[-1][2] == "does not link to its notebook"


def test_without_what_runs_them_it_says_what_to_install(
    sound: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "nbclient", None)

    (flaw,) = flaws(sound, "1")

    assert flaw[1] == "notebooks/"
    assert "nbclient" in flaw[2]


@pytest.mark.parametrize(
    ("outputs", "reasons"),
    [
        ({"see": drawn()}, []),
        ({"run": drawn()}, ["cell run: nobody says what is to be seen"]),
        (
            {"see": [{"output_type": "display_data", "data": {"image/png": ""}}]},
            ["cell see: the plot is a picture of dots"],
        ),
        (
            {"see": [printed("x.py:1: UserWarning: odd\n  f()\n", "stderr")]},
            ["cell see: x.py:1: UserWarning: odd"],
        ),
        ({"see": [printed("Matplotlib is building the font cache", "stderr")]}, []),
    ],
)
def test_plots_are_drawn_described_and_without_complaints(
    tiny: Path, outputs: dict[str, Any], reasons: list[str]
) -> None:
    notebook = write_notebook(tiny)
    run = run_of(notebook, **outputs)

    assert [reason for reason, _ in run_flaws(notebook, run)] == reasons
