"""Every lesson has an ``app`` of its own, and always the one that the files say."""

import os
import py_compile
import sys
from collections.abc import Iterator
from importlib.machinery import SourceFileLoader
from pathlib import Path

import pytest

from tests.learner import Learner
from workbook.compose_cache import write_tree
from workbook.imports import LessonImports

NOON = 1_700_000_000


@pytest.fixture(autouse=True)
def no_trace() -> Iterator[None]:
    """Whatever happens in a test, nothing of it stays in this process."""
    path, hooks = list(sys.path), list(sys.path_hooks)
    yield
    assert sys.path == path
    assert sys.path_hooks == hooks
    assert not [name for name in sys.modules if name.partition(".")[0] == "app"]


def lesson(root: Path, name: str, word: str) -> LessonImports:
    """Write a lesson whose app says a word."""
    tree = {
        "app/__init__.py": "",
        "app/main.py": "from app.words import WORD as SAID\n",
    }
    write_tree(root / name, {**tree, "app/words.py": f'WORD = "{word}"\n'})
    return LessonImports(root / name)


def said(imports: LessonImports) -> str:
    """Import the app of a lesson and return its word."""
    imports.activate()
    try:
        return str(imports.load("app.main").SAID)
    finally:
        imports.deactivate()


def test_each_lesson_has_its_own_app(tmp_path: Path) -> None:
    """The name is the same in all lessons, the code is not."""
    first, second = lesson(tmp_path, "a", "one"), lesson(tmp_path, "b", "two")

    assert [said(first), said(second), said(first)] == ["one", "two", "one"]


def test_an_app_that_was_imported_before_does_not_win(tmp_path: Path) -> None:
    """Somebody may have installed a package of that name."""
    first, second = lesson(tmp_path, "a", "one"), lesson(tmp_path, "b", "two")
    first.activate()
    first.load("app.main")

    second.activate()

    assert second.load("app.main").SAID == "two"
    second.deactivate()
    first.deactivate()


def test_deactivating_twice_does_no_harm(tmp_path: Path) -> None:
    """A run may end in many ways."""
    imports = lesson(tmp_path, "a", "one")
    imports.activate()

    imports.deactivate()
    imports.deactivate()


def test_bytecode_is_neither_read_nor_written(tmp_path: Path) -> None:
    """Python takes a cached file for fresh when second and size are the same."""
    imports = lesson(tmp_path, "a", "one")
    file = tmp_path / "a" / "app" / "words.py"
    os.utime(file, (NOON, NOON))
    cached = Path(py_compile.compile(str(file)) or "")
    file.write_text('WORD = "two"\n', encoding="utf-8")
    os.utime(file, (NOON, NOON))

    assert b"one" in compiled_as_python_does(file)
    assert said(imports) == "two"
    assert list((tmp_path / "a").rglob("*.pyc")) == [cached]


def compiled_as_python_does(file: Path) -> bytes:
    """Return the constants of the code that Python itself would run."""
    code = SourceFileLoader("words", str(file)).get_code("words")
    assert code is not None
    return repr(code.co_consts).encode()


def test_two_edits_within_a_second_run_the_newer_code(
    learner: Learner, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`ok` and `no` have the same size; only the first is right."""
    monkeypatch.delenv("PYTHONDONTWRITEBYTECODE", raising=False)
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    file = learner.lesson / "app" / "main.py"
    statuses = []
    for old, new in (("ok", "ok"), ("ok", "no"), ("no", "ok")):
        learner.edit("app/main.py", f'"{old}"', f'"{new}"')
        os.utime(file, (NOON, NOON))
        statuses.append(learner.check().status)

    assert statuses == [0, 1, 0]


def test_a_null_byte_has_the_file_that_it_is_in(tmp_path: Path) -> None:
    """Python itself does not say where it is."""
    imports = lesson(tmp_path, "a", "one")
    file = tmp_path / "a" / "app" / "words.py"
    file.write_bytes(b"WORD = 1\x00\n")

    with pytest.raises(SyntaxError) as broken:
        said(imports)

    assert broken.value.filename == str(file)
