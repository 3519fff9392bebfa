"""Notebooks as data: which there are, what they depend on, what each has."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.tiny_notebook import CELLS, course, write_notebook
from workbook.course import CourseError
from workbook.notebooks.rules import rule_flaws
from workbook.notebooks.source import (
    Notebook,
    find_notebooks,
    inputs_digest,
    lessons_used,
    load_notebook,
    notebook_of,
    shared_notebooks,
)


def flaws(root: Path, notebook: Notebook) -> list[str]:
    """Return what breaks a rule in the notebook of lesson 1."""
    return [reason for reason, _ in rule_flaws(notebook, course(root).find("1"))]


def edited(notebook: Notebook, **facts: Any) -> Notebook:
    """Return the notebook with other facts in its file."""
    data = json.loads(notebook.text)
    data.update(facts)
    notebook.file.write_text(json.dumps(data), encoding="utf-8")
    return load_notebook(notebook.file)


def test_a_lesson_has_the_notebook_of_its_page(tiny: Path) -> None:
    write_notebook(tiny)
    write_notebook(tiny, "versions")
    read = course(tiny)

    assert [item.name for item in find_notebooks(tiny)] == [
        "01-first-steps",
        "versions",
    ]
    assert [item.name for item in shared_notebooks(read)] == ["versions"]
    own = notebook_of(tiny, read.find("1"))
    assert own is not None
    assert (own.title, own.path) == ("Words, heard", "notebooks/01-first-steps.ipynb")
    assert notebook_of(tiny, read.find("2")) is None


def test_where_there_are_none_there_are_none(tiny: Path) -> None:
    assert find_notebooks(tiny) == []


@pytest.mark.parametrize("text", ["{", "[]", "{}", '{"cells": [{}]}', '{"cells": 1}'])
def test_what_is_no_notebook_is_refused(tiny: Path, text: str) -> None:
    file = write_notebook(tiny).file
    file.write_text(text, encoding="utf-8")

    with pytest.raises(CourseError, match="is not a notebook"):
        load_notebook(file)


def test_it_depends_on_the_lessons_whose_apps_it_runs(tiny: Path) -> None:
    own = write_notebook(tiny, now_you="use_lesson(2)")
    shared = write_notebook(tiny, "versions", without=["run"])
    names = [item.name for item in lessons_used(course(tiny), own)]

    assert names == ["lesson_01", "lesson_02"]
    assert lessons_used(course(tiny), shared) == []


def test_what_it_depends_on_changes_its_digest(tiny: Path) -> None:
    (tiny / "checks" / "probes").mkdir()
    paths = [
        "notebooks/workbook.mplstyle",
        "notebooks/helper.py",
        "solutions/lesson_01/app/words.py",
        "checks/probes/clock.py",
    ]
    notebook = write_notebook(tiny, now_you="from checks.probes import clock")
    seen = {inputs_digest(course(tiny), notebook)}
    for path in paths:
        with (tiny / path).open("a", encoding="utf-8") as file:
            file.write("\n# changed\n")
        seen.add(inputs_digest(course(tiny), notebook))
    # Nor do all lessons matter, nor helpers that nobody asks for.
    with (tiny / "solutions/lesson_02/app/words.py").open("a") as file:
        file.write("\n# changed\n")
    seen.add(inputs_digest(course(tiny), notebook))

    assert len(seen) == 1 + len(paths)


def test_a_whole_notebook_has_no_flaw(tiny: Path) -> None:
    magic = "%config X.y = 1\nif my_guess:\n    !true\n"

    assert flaws(tiny, write_notebook(tiny, now_you=magic)) == []


def test_a_shared_notebook_need_not_link_to_a_lesson(tiny: Path) -> None:
    notebook = write_notebook(tiny, "versions", title="# Versions")

    assert list(rule_flaws(notebook, None)) == []


@pytest.mark.parametrize(
    ("cells", "flaw"),
    [
        ({"without": ["predict"]}, "asks for no guess"),
        ({"without": ["now-you"]}, "leaves nothing to try"),
        ({"without": list(CELLS)}, "leaves nothing to try"),
        ({"title": "Words"}, "the first cell does not begin with a title"),
        ({"title": "# Words"}, "does not link to its lesson"),
        ({"headline": "assert True"}, "asserts no number with a message"),
        ({"see": "a = ("}, "cell see, line 1: '(' was never closed"),
        ({"See": "1"}, "the id 'See' does not say what the cell is for"),
    ],
)
def test_a_broken_rule_is_named(tiny: Path, cells: dict[str, Any], flaw: str) -> None:
    assert flaw in flaws(tiny, write_notebook(tiny, **cells))


def test_outputs_formats_kernels_and_twins_are_named(tiny: Path) -> None:
    notebook = write_notebook(tiny)
    data = json.loads(notebook.text)
    data["cells"][1]["execution_count"] = 3
    data["cells"][2]["outputs"] = [{"output_type": "stream"}]
    data["cells"].insert(0, data["cells"][0])
    broken = edited(notebook, cells=data["cells"], nbformat_minor=4, metadata={})

    assert flaws(tiny, broken) == [
        "its format is 4.4",
        "asks for the kernel None",
        "keeps outputs, in predict, run",
        "two cells are called title",
    ]
