"""A learner's copies of the notebooks: theirs, once they have changed them."""

import json
from pathlib import Path

import pytest

from tests.tiny_notebook import write_notebook
from workbook.notebooks.copies import Copy, learners_copy
from workbook.notebooks.source import load_notebook

FILE = ".workbook/notebooks/01-first-steps.ipynb"


def learner_writes(root: Path, text: str, **facts: object) -> None:
    """Change the last cell of the copy, as JupyterLab saves it."""
    file = root / FILE
    data = json.loads(file.read_text(encoding="utf-8"))
    data["cells"][-1].update({"source": [text], **facts})
    file.write_text(json.dumps(data, indent=4), encoding="utf-8")


def last_cell(root: Path) -> str:
    """Return what the last cell of the copy says."""
    return load_notebook(root / FILE).cells[-1].source


def test_a_copy_is_for_the_learner(tiny: Path) -> None:
    """With the style and the helpers beside it, and links that lead somewhere."""
    notebook = write_notebook(tiny)
    for name in ("workbook.mplstyle", "helper.py"):
        (tiny / "notebooks" / name).write_text("# brought along\n", encoding="utf-8")

    copy = learners_copy(tiny, notebook)

    assert copy == Copy(tiny / FILE)
    assert "](../../docs/lessons/" in load_notebook(copy.file).cells[0].source
    assert (copy.file.parent / "workbook.mplstyle").is_file()
    assert (copy.file.parent / "helper.py").is_file()


def test_running_a_copy_does_not_change_it(tiny: Path) -> None:
    """Its outputs stay, and it still follows the original."""
    notebook = write_notebook(tiny)
    learners_copy(tiny, notebook)
    learner_writes(tiny, "print(my_guess)", execution_count=4)

    assert learners_copy(tiny, notebook) == Copy(tiny / FILE)
    assert load_notebook(tiny / FILE).cells[-1].used

    assert learners_copy(tiny, write_notebook(tiny, now_you="1")) == Copy(tiny / FILE)
    assert last_cell(tiny) == "1"


def test_what_a_learner_has_written_is_kept(tiny: Path) -> None:
    notebook = write_notebook(tiny)
    learners_copy(tiny, notebook)
    learner_writes(tiny, "mine = 1")

    assert learners_copy(tiny, notebook) == Copy(tiny / FILE, is_mine=True)
    changed = write_notebook(tiny, now_you="2")
    assert learners_copy(tiny, changed) == Copy(tiny / FILE, is_mine=True, is_old=True)
    assert last_cell(tiny) == "mine = 1"


def test_a_learner_may_start_again(tiny: Path) -> None:
    """Their own is put aside, and they learn where."""
    notebook = write_notebook(tiny)
    learners_copy(tiny, notebook)
    learner_writes(tiny, "mine = 1")

    copy = learners_copy(tiny, notebook, again=True)

    assert copy.kept is not None
    assert copy.kept.is_relative_to(tiny / ".workbook" / "backup")
    assert "mine = 1" in copy.kept.read_text(encoding="utf-8")
    assert last_cell(tiny) == "print(my_guess)"
    assert learners_copy(tiny, notebook) == Copy(tiny / FILE)


def test_starting_again_takes_the_outputs_away(tiny: Path) -> None:
    """Nothing is put aside where nothing was written."""
    notebook = write_notebook(tiny)
    learners_copy(tiny, notebook)
    learner_writes(tiny, "print(my_guess)", execution_count=4)

    assert learners_copy(tiny, notebook, again=True) == Copy(tiny / FILE)
    assert not load_notebook(tiny / FILE).cells[-1].used


def test_a_copy_of_whose_origin_nobody_knows_is_the_learners(tiny: Path) -> None:
    """Unless it says what the original says."""
    notebook = write_notebook(tiny)
    learners_copy(tiny, notebook)
    (tiny / ".workbook/notebooks/given.json").unlink()

    assert not learners_copy(tiny, notebook).is_mine
    learner_writes(tiny, "mine = 1")
    assert learners_copy(tiny, notebook).is_mine


@pytest.mark.parametrize("content", [b"{", b"\xff"])
def test_a_broken_copy_is_not_overwritten(tiny: Path, content: bytes) -> None:
    """Somebody may still mend it."""
    notebook = write_notebook(tiny)
    learners_copy(tiny, notebook)
    (tiny / FILE).write_bytes(content)

    assert learners_copy(tiny, notebook).is_mine
    assert (tiny / FILE).read_bytes() == content
    assert learners_copy(tiny, notebook, again=True).kept
