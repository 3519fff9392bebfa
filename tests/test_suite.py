"""One lesson's checks bound to one tree: import it, build it, connect to it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from workbook.alarm import time_limit
from workbook.compose_cache import write_tree
from workbook.manifest import Manifest, region_digest
from workbook.suite import LessonTree, Suite
from workbook.trouble import AppTrouble, TookTooLong, chain

MAIN = """
from contextlib import asynccontextmanager

from fastapi import FastAPI

TOLD = []


@asynccontextmanager
async def lifespan(app):
    TOLD.append("start")
    yield
    TOLD.append("stop")


def create_app():
    return FastAPI(lifespan=lifespan)
"""


@pytest.fixture
def suite(tmp_path: Path) -> Iterator[Suite]:
    """A suite whose lesson has nothing but an app."""
    write_tree(tmp_path, {"lessons/lesson_01/app/main.py": MAIN})
    suite = Suite(tmp_path, "lesson_01", tmp_path / "lessons" / "lesson_01")
    yield suite
    suite.close()


def rewrite(suite: Suite, old: str, new: str) -> None:
    """Change the app."""
    file = suite.bound_tree / "app" / "main.py"
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def test_a_suite_without_a_tree_says_so(tmp_path: Path) -> None:
    """A warm process binds it later."""
    with pytest.raises(RuntimeError, match="no tree yet"):
        _ = Suite(tmp_path, "lesson_01").bound_tree


def test_clients_are_stopped_when_the_check_ends(suite: Suite) -> None:
    """The last one first."""
    clients = [suite.connect(suite.make_app()) for _ in range(2)]
    told = suite.load("app.main").TOLD

    assert told == ["start", "start"]
    assert clients[0].get("/docs").status_code == 200
    suite.end_check()
    suite.end_check()
    assert told == ["start", "start", "stop", "stop"]


def test_the_shared_client_lives_longer_than_a_check(suite: Suite) -> None:
    """Checks that only read have it in common."""
    shared = suite.shared_client()
    suite.end_check()

    assert suite.shared_client() is shared
    assert shared.get("/openapi.json").status_code == 200

    told = suite.load("app.main").TOLD
    suite.close()
    assert told == ["start", "stop"]


def test_a_check_forgets_what_the_one_before_has_seen(suite: Suite) -> None:
    """Requests are counted over all of them."""
    suite.connect(suite.make_app()).get("/docs")

    suite.begin_check()

    assert suite.answers == []
    assert suite.requests == 1


def test_an_import_that_fails_is_not_tried_again(suite: Suite) -> None:
    """Thirty checks would otherwise pay for it thirty times."""
    rewrite(suite, "TOLD = []", "raise ValueError('no')")
    with pytest.raises(AppTrouble) as first:
        suite.load("app.main")
    with pytest.raises(AppTrouble) as second:
        suite.load("app.main")

    assert second.value.trouble is first.value.trouble
    assert first.value.trouble.kind == "error"
    assert second.value.__cause__ is None


def test_a_module_that_is_loaded_is_not_loaded_again(suite: Suite) -> None:
    """The app and the checks see the same objects."""
    assert suite.load("app.main") is suite.load("app.main")


def test_a_closed_suite_begins_anew(suite: Suite) -> None:
    """Another lesson may have had its turn in between."""
    before = suite.load("app.main")

    suite.close()

    assert suite.load("app.main") is not before


def test_what_hangs_is_given_up(suite: Suite) -> None:
    """Its clients are not stopped, and whatever comes next has less time."""
    suite.seconds = 10
    suite.connect(suite.make_app())

    suite.abandon()
    with time_limit(1):
        suite.end_check()

    assert suite.load("app.main").TOLD == ["start"]
    assert (suite.hung, suite.seconds) == (1, 2)


@pytest.mark.parametrize(
    ("seconds", "left"), [(10.0, 2.0), (3.0, 1.0), (0.5, 0.5), (0.0, 0.0)]
)
def test_patience_never_grows(tmp_path: Path, seconds: float, left: float) -> None:
    """A second is left of a long limit; a short one stays, and so does none."""
    suite = Suite(tmp_path, "lesson_01", seconds=seconds)

    suite.abandon()

    assert suite.seconds == left


@pytest.mark.parametrize(
    ("old", "new", "doing"),
    [
        ("TOLD = []", "while True: pass", "importing app.main"),
        ("return FastAPI", "while True: pass\n    return FastAPI", "calling"),
        ('TOLD.append("start")', "while True: pass", "starting the app"),
    ],
    ids=["import", "create_app", "lifespan"],
)
def test_what_never_ends_is_explained(
    suite: Suite, old: str, new: str, doing: str
) -> None:
    """The alarm around a check ends it; importing has a limit of its own."""
    suite.seconds = 0.05
    rewrite(suite, old, new)

    with pytest.raises(AppTrouble) as trouble, time_limit(0.3):
        suite.connect(suite.make_app())

    assert trouble.value.trouble.sentence.startswith(f"It was stopped while {doing}")
    assert any(isinstance(error, TookTooLong) for error in chain(trouble.value))
    assert suite.hung == 1


def test_in_a_solution_everything_is_started(tmp_path: Path) -> None:
    """A region that the starter also leaves empty is not a gap there."""
    regions = "# exercise 1: A.\n# end exercise 1\n"
    manifest = Manifest(stubs={"1": {"a.py": [region_digest(())]}})
    write_tree(
        tmp_path,
        {"tree/a.py": regions, "checks/_generated/lesson_01.json": manifest.to_json()},
    )

    def unstarted(target: str) -> set[int]:
        return Suite(tmp_path, "lesson_01", tmp_path / "tree", target).unstarted

    assert unstarted("lessons") == {1}
    assert unstarted("solutions") == set()


def test_closing_does_not_wait_for_a_task_that_refuses_to_end(suite: Suite) -> None:
    """A background task may swallow its cancellation."""
    stubborn = (
        "import asyncio\n    async def stay():\n        while True:\n"
        "            try: await asyncio.sleep(9)\n"
        "            except asyncio.CancelledError: pass\n"
        "    app.state.task = asyncio.create_task(stay())"
    )
    rewrite(suite, 'TOLD.append("start")', stubborn)
    suite.connect(suite.make_app())
    suite.seconds = 0.1

    suite.close()

    suite.loop.abandon()


def test_the_lesson_reads_files_with_unix_line_ends(suite: Suite) -> None:
    """A checkout on Windows has others."""
    lesson = LessonTree(suite.name, suite.bound_tree, suite.load)
    (lesson.root / "SPEC.md").write_bytes(b"# Goal\r\n")

    assert lesson.read("SPEC.md") == "# Goal\n"
    assert lesson.import_module("app.main").create_app is not None


@pytest.mark.parametrize(
    ("path", "sentence", "next_step"),
    [
        ("NOTES.md", "NOTES.md is missing.", "workbook reset 1"),
        ("app", "app is missing.", "workbook reset 1"),
        ("SPEC.md", "SPEC.md is not saved as UTF-8.", "Save the file"),
    ],
    ids=["missing", "a folder", "no text"],
)
def test_a_file_that_cannot_be_read_is_told(
    suite: Suite, path: str, sentence: str, next_step: str
) -> None:
    """The next step is named."""
    lesson = LessonTree(suite.name, suite.bound_tree, suite.load)
    (lesson.root / "SPEC.md").write_bytes("grün".encode("latin-1"))

    with pytest.raises(AppTrouble) as refused:
        lesson.read(path)

    assert refused.value.trouble.sentence.endswith(sentence)
    assert next_step in refused.value.trouble.next_step
