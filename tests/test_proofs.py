"""Proofs are remembered as long as nothing that they depend on changes."""

import shutil
from pathlib import Path

import pytest

from tests.tiny_course import LESSONS
from workbook import proofs as engine
from workbook.course import Course, Tree
from workbook.proofs import Proofs
from workbook.verdict import Verdict


@pytest.fixture
def proofs(tiny: Path) -> Proofs:
    """Proofs about the tiny course; nothing is started before it has to be."""
    return Proofs(tiny, LESSONS)


def starter(proofs: Proofs) -> Tree:
    """Return a tree of which nothing is remembered."""
    course = Course(proofs.root)
    return {**course.starter(course.find("1")), "NOTES.md": "Not the usual starter.\n"}


def prove(proofs: Proofs, tree: Tree | None = None, target: str = "lessons") -> Verdict:
    """Check a tree of lesson 1."""
    tree = tree or starter(proofs)
    return proofs.run({"lesson_01/any": ("lesson_01", tree)}, target)["lesson_01/any"]


def remembered(root: Path) -> list[Path]:
    """Return the files in which proofs are kept."""
    return sorted((root / ".workbook" / "proofs").glob("*.json"))


def outcomes(verdicts: dict[str, Verdict]) -> dict[str, list[str]]:
    """Return what became of every check."""
    return {
        name: [result.outcome for result in verdict.results]
        for name, verdict in verdicts.items()
    }


def test_a_proof_is_remembered_by_the_next_run(proofs: Proofs) -> None:
    """Nothing is executed a second time, and the verdict is the same."""
    with proofs:
        first = prove(proofs)
    with Proofs(proofs.root, LESSONS) as later:
        second = prove(later)

    assert (proofs.executed, later.executed) == (1, 0)
    assert second == first
    assert [item.outcome for item in second.results] == ["not started", "not started"]


def test_remembered_proofs_can_be_done_again(proofs: Proofs) -> None:
    """An author may not believe them."""
    with proofs:
        prove(proofs)
    with Proofs(proofs.root, LESSONS, fresh=True) as later:
        prove(later)

    assert later.executed == 1


def test_a_corrupt_proof_is_done_again(proofs: Proofs) -> None:
    """A half-written file, or one of another version, is no proof."""
    shutil.rmtree(proofs.root / ".workbook" / "proofs")
    texts = ["{", "{}", "[]", '{"results": [1]}']
    trees = {
        f"lesson_01/{n}": ("lesson_01", {**starter(proofs), "NUMBER": str(n)})
        for n, _ in enumerate(texts)
    }
    with proofs:
        sound = proofs.run(trees, "lessons")
    for file, text in zip(remembered(proofs.root), texts, strict=True):
        file.write_text(text, encoding="utf-8")

    with Proofs(proofs.root, LESSONS) as later:
        again = later.run(trees, "lessons")

    assert later.executed == len(texts)
    assert outcomes(again) == outcomes(sound)


def test_a_run_without_an_end_is_not_remembered(proofs: Proofs) -> None:
    """It may say as much about the machine as about the code."""
    words = "import posix\n\n\ndef greeting(name: str) -> str:\n    posix._exit(0)\n"
    tree = {**starter(proofs), "app/words.py": words}
    before = remembered(proofs.root)
    with proofs:
        verdict = prove(proofs, tree)

    assert verdict.trouble is not None
    assert verdict.trouble.kind == "ended early"
    assert remembered(proofs.root) == before


Digests = tuple[str, str]


def digests(root: Path) -> Digests:
    """Return what a proof of lesson 1 depends on, besides its tree."""
    proofs = Proofs(root, LESSONS)
    return proofs.suite_digest("lesson_01"), proofs.engine_digest


@pytest.mark.parametrize(
    "path",
    [
        "checks/lesson_01/test_1_topic.py",
        "checks/lesson_01/lesson.toml",
        "checks/probes/canary.py",
        "pyproject.toml",
    ],
)
def test_proofs_are_forgotten_when_their_inputs_change(tiny: Path, path: str) -> None:
    """Checks, the helpers of checks, the facts of the lesson, the settings."""
    file = tiny / path
    file.parent.mkdir(exist_ok=True)
    file.touch()
    before = digests(tiny)

    file.write_text(file.read_text(encoding="utf-8") + "\n", encoding="utf-8")

    assert digests(tiny) != before


@pytest.mark.parametrize(
    "path",
    [
        "checks/lesson_02/test_1_topic.py",
        "checks/lesson_01/mistakes/2_a.py",
        "docs/lessons/01-first-steps.md",
    ],
)
def test_proofs_outlive_what_they_do_not_depend_on(tiny: Path, path: str) -> None:
    """Other lessons, prose, and mistakes, which are part of the trees they make."""
    before = digests(tiny)

    with (tiny / path).open("a", encoding="utf-8") as stream:
        stream.write("\n")

    assert digests(tiny) == before


def test_proofs_are_forgotten_when_the_engine_changes(
    tiny: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Any of its modules may have a part in a verdict."""
    before = digests(tiny)
    copy = tmp_path / "workbook"
    shutil.copytree(Path(engine.__file__).parent, copy)
    monkeypatch.setattr(engine, "__file__", str(copy / "proofs.py"))
    assert digests(tiny) == before

    with (copy / "evidence.py").open("a", encoding="utf-8") as stream:
        stream.write("\n")

    assert digests(tiny) != before


def test_a_proof_is_about_one_tree_one_target_and_one_build(proofs: Proofs) -> None:
    """Each of them decides about the verdict."""
    tree = starter(proofs)
    manifest = proofs.root / "checks" / "_generated" / "lesson_01.json"
    with proofs:
        assert prove(proofs, tree).results[0].outcome == "not started"
        prove(proofs, tree)
        assert proofs.executed == 1
        prove(proofs, {**tree, "NOTES.md": "Something else.\n"})
        assert proofs.executed == 2
        prove(proofs, tree, target="solutions")
        assert proofs.executed == 3
        prove(proofs, tree, target="elsewhere")
        assert proofs.executed == 4
        manifest.unlink()
        assert prove(proofs, tree).results[0].outcome == "failed"
        assert proofs.executed == 5
