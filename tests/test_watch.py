"""Every save is answered, by the newest code and the newest checks."""

import os
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from queue import SimpleQueue

import pytest
from watchfiles import Change

from workbook.compose_cache import write_tree
from workbook.course import Course
from workbook.state import load_progress, state_folder
from workbook.watch import (
    Answered,
    Asked,
    Impossible,
    LessonWatch,
    News,
    Progress,
    Saved,
    Sources,
    saves,
    state_of_checks,
)

PATIENCE = 30
WORDS = 'def greeting(name: str) -> str:\n    return f"Hello, {name}!"\n'
HANGS = (
    "import time\nfrom pathlib import Path\n\n\ndef greeting(name: str) -> str:\n"
    '    Path({note!r}).write_text("here")\n    time.sleep(60)\n    return ""\n'
)


@pytest.fixture
def solved(tiny: Path) -> Path:
    """The tiny course, whose first lesson is solved."""
    course = Course(tiny)
    write_tree(tiny / "lessons/lesson_01", course.compose(course.find("1")))
    return tiny


@pytest.fixture
def news() -> SimpleQueue[News]:
    """What the watch has told."""
    return SimpleQueue()


@pytest.fixture
def watch(solved: Path, news: SimpleQueue[News]) -> Iterator[LessonWatch]:
    """A watch of lesson 1."""
    folder = solved / "lessons/lesson_01"
    with LessonWatch(solved, "lesson_01", folder, news.put) as watch:
        yield watch


def answer(news: SimpleQueue[News]) -> News:
    """Return the next news that is no progress."""
    while isinstance(item := news.get(timeout=PATIENCE), Progress):
        pass
    return item


def passes(item: News) -> bool:
    """True for a verdict that is a pass."""
    return isinstance(item, Answered) and item.verdict.passed


def save(root: Path, file: str, text: str) -> None:
    """Save a file."""
    (root / file).write_text(text, encoding="utf-8")


@pytest.mark.usefixtures("watch")
def test_the_first_verdict_needs_no_save(news: SimpleQueue[News]) -> None:
    """Check by check, and then as a whole."""
    first, second, whole = (news.get(timeout=PATIENCE) for _ in range(3))

    assert isinstance(first, Progress)
    assert isinstance(second, Progress)
    assert (second.result.exercise, second.executed, second.collected) == (2, 2, 2)
    assert passes(whole)


def test_a_save_is_answered_by_the_new_code(
    watch: LessonWatch, solved: Path, news: SimpleQueue[News]
) -> None:
    """Also when two saves fall into the same second and have the same size."""
    words = "lessons/lesson_01/app/words.py"
    assert passes(answer(news))

    save(solved, words, WORDS.replace("Hello", "Hallo"))
    watch.check_again()
    wrong = answer(news)
    save(solved, words, WORDS)
    watch.check_again()

    assert isinstance(wrong, Answered)
    assert not wrong.verdict.passed
    assert passes(answer(news))


def test_a_save_during_a_run_cancels_that_run(
    watch: LessonWatch, solved: Path, news: SimpleQueue[News]
) -> None:
    """Nobody wants to hear of code that is not there any more."""
    words, note = "lessons/lesson_01/app/words.py", solved / "note"
    assert passes(answer(news))
    save(solved, words, HANGS.format(note=str(note)))
    watch.check_again()
    give_up = time.monotonic() + PATIENCE
    while not note.exists() and time.monotonic() < give_up:
        time.sleep(0.01)

    save(solved, words, WORDS)
    watch.check_again()

    assert passes(answer(news))


def test_a_changed_check_counts_from_the_next_run_on(
    watch: LessonWatch, solved: Path, news: SimpleQueue[News]
) -> None:
    """Checks are collected anew; the app is asked what they ask now."""
    assert passes(answer(news))
    check = solved / "checks/lesson_01/test_1_topic.py"
    text = check.read_text(encoding="utf-8")

    save(solved, str(check), text.replace('"ok"', '"well"'))
    watch.check_again()

    changed = answer(news)
    assert isinstance(changed, Answered)
    assert [item.exercise for item in changed.verdict.red] == [1]


def test_checks_that_cannot_be_read_are_no_end(
    watch: LessonWatch, solved: Path, news: SimpleQueue[News]
) -> None:
    """It is said which file it is, and the next save is heard."""
    assert passes(answer(news))
    check = "checks/lesson_01/test_1_topic.py"
    text = (solved / check).read_text(encoding="utf-8")

    save(solved, check, "import nowhere\n")
    watch.check_again()
    impossible = answer(news)
    save(solved, check, text)
    watch.check_again()

    assert isinstance(impossible, Impossible)
    assert impossible.reason.startswith(f"{check} cannot be read")
    assert passes(answer(news))


def test_who_asks_during_a_run_is_answered_by_the_next_one(
    watch: LessonWatch, solved: Path, news: SimpleQueue[News]
) -> None:
    """The run that is under way may have read older code."""
    words, note = "lessons/lesson_01/app/words.py", solved / "note"
    assert passes(answer(news))
    save(solved, words, HANGS.format(note=str(note)))
    watch.check_again()
    give_up = time.monotonic() + PATIENCE
    while not note.exists() and time.monotonic() < give_up:
        time.sleep(0.01)
    save(solved, words, WORDS)

    first, second = watch.ask(), watch.ask()

    assert passes(first.result(PATIENCE))
    assert passes(second.result(PATIENCE))
    assert Asked() in [news.get(timeout=PATIENCE) for _ in range(3)]
    assert load_progress(solved)["lesson_01"]["done"]


def test_who_asks_too_late_is_not_answered(
    solved: Path, news: SimpleQueue[News]
) -> None:
    """Nor kept waiting."""
    folder = solved / "lessons/lesson_01"
    with LessonWatch(solved, "lesson_01", folder, news.put) as watch:
        assert passes(answer(news))
        save(solved, "lessons/lesson_01/app/words.py", "while True:\n    pass\n")
        before = watch.ask()

    assert before.cancelled()
    assert watch.ask().cancelled()


def test_what_cannot_be_saved_is_said_in_the_verdict(
    watch: LessonWatch, solved: Path, news: SimpleQueue[News]
) -> None:
    assert passes(answer(news))
    state_folder(solved).rename(solved / "away")
    state_folder(solved).touch()

    outcome = watch.ask().result(PATIENCE)

    assert isinstance(outcome, Answered)
    assert outcome.verdict.notices[0].startswith("Progress was not saved")


def test_a_file_that_goes_away_while_it_is_looked_at_is_no_check(
    tiny: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Editors take a file away and put another one into its place."""
    gone = tiny / "checks/lesson_01/test_1_topic.py"
    whole = Path.stat

    def stat(self: Path, *, follow_symlinks: bool = True) -> os.stat_result:
        if self == gone:
            raise FileNotFoundError
        return whole(self, follow_symlinks=follow_symlinks)

    monkeypatch.setattr(Path, "stat", stat)

    names = {file.name for file, _, _ in state_of_checks(tiny, "lesson_01")}

    assert names == {"lesson.toml", "test_2_topic.py"}


@pytest.mark.parametrize(
    ("path", "counts"),
    [
        ("lessons/lesson_01/app/main.py", True),
        ("lessons/lesson_01/SPEC.md", True),
        ("checks/lesson_01/test_1_topic.py", True),
        ("checks/probes/todos.py", True),
        ("lessons/lesson_02/app/main.py", False),
        ("lessons/lesson_01/app/__pycache__/main.cpython-311.pyc", False),
        ("lessons/lesson_01/todos.db-wal", False),
        ("lessons/lesson_01/app/.main.py.swp", False),
    ],
)
def test_what_a_verdict_depends_on_is_watched(path: str, counts: bool) -> None:
    """Other lessons, bytecode and the app's own files are no saves."""
    root = Path("/course")

    heard = Sources(root, "lesson_01")(Change.modified, str(root / path))

    assert heard is counts


@pytest.mark.parametrize("polling", [False, True], ids=["told", "polling"])
def test_saves_are_reported_until_nobody_wants_them(tiny: Path, polling: bool) -> None:
    """Where a drive reports nothing, looking again and again finds them too."""
    stop, heard = threading.Event(), SimpleQueue[Saved]()

    def listen() -> None:
        for item in saves(tiny, "lesson_01", stop, polling=polling):
            heard.put(item)

    thread = threading.Thread(target=listen)
    thread.start()
    file = tiny / "lessons/lesson_01/app/words.py"
    give_up = time.monotonic() + PATIENCE
    while heard.empty() and time.monotonic() < give_up:
        file.write_text(f"# {time.monotonic()}\n", encoding="utf-8")
        time.sleep(0.05)
    stop.set()
    thread.join(PATIENCE)

    assert file in heard.get_nowait().paths
    assert not thread.is_alive()
