"""What is remembered survives crashes, full disks and corrupt files."""

import json
import stat
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from workbook import state
from workbook.state import (
    change_json,
    load_progress,
    load_verdict,
    read_json,
    save_verdict,
    state_folder,
    write_atomically,
)
from workbook.verdict import SCHEMA, CheckResult, Outcome, Verdict

ROOT = Path(__file__).parent.parent


def verdict(*outcomes: Outcome, **facts: Any) -> Verdict:
    """Return a verdict with one check per exercise."""
    results = tuple(
        CheckResult(f"test_{number}_a.py::test_a", number, "A", outcome)
        for number, outcome in enumerate(outcomes, start=1)
    )
    about = Verdict(
        lesson="lesson_01",
        title="First",
        target="lessons",
        exercises=((1, "One"), (2, "Two")),
        results=results,
        collected=len(results),
    )
    return replace(about, **facts)


def test_a_file_is_replaced_as_a_whole(tmp_path: Path) -> None:
    """Its folder is made when there is none, and nothing else is left in it."""
    file = tmp_path / "deep" / "down" / "file.txt"

    write_atomically(file, "old")
    write_atomically(file, "grün\n")

    assert file.read_bytes() == "grün\n".encode()
    assert list(file.parent.iterdir()) == [file]


def test_a_file_can_be_read_by_whom_the_umask_allows(tmp_path: Path) -> None:
    """Built files are committed and handed out."""
    written, ordinary = tmp_path / "written", tmp_path / "ordinary"

    write_atomically(written, "x")
    ordinary.touch()

    assert stat.S_IMODE(written.stat().st_mode) == stat.S_IMODE(ordinary.stat().st_mode)


def test_a_write_that_fails_leaves_the_old_file_and_no_rubbish(tmp_path: Path) -> None:
    """A folder cannot be replaced by a file."""
    file = tmp_path / "folder"
    (file / "inside").mkdir(parents=True)

    with pytest.raises(OSError, match="directory"):
        write_atomically(file, "x")

    assert list(tmp_path.iterdir()) == [file]


def test_half_a_character_does_not_stop_a_file(tmp_path: Path) -> None:
    """Learner code can print a lone surrogate; in JSON it is an escape."""
    file = tmp_path / "file.json"

    write_atomically(file, json.dumps({"said": "\ud800"}, ensure_ascii=False))

    assert read_json(file) == {"said": "\ud800"}


def test_a_corrupt_file_is_set_aside(tmp_path: Path) -> None:
    """One begins anew, and nothing is deleted."""
    file = tmp_path / "progress.json"
    file.write_text('{"lessons": ', encoding="utf-8")

    assert read_json(file) == {}

    (aside,) = tmp_path.iterdir()
    assert aside.name.startswith("progress.corrupt-")
    assert aside.read_text(encoding="utf-8") == '{"lessons": '


@pytest.mark.parametrize(
    "content",
    [b"", b"\0\0\0\0", b"[1]", b"null", b"\xff\xfe{\0}\0", b"[" * 100_000],
    ids=["empty", "zeros", "a list", "null", "UTF-16", "nested too deep"],
)
def test_whatever_is_no_object_is_set_aside(tmp_path: Path, content: bytes) -> None:
    """A crash of the machine leaves odd files behind."""
    file = tmp_path / "progress.json"
    file.write_bytes(content)

    assert read_json(file) == {}

    (aside,) = tmp_path.iterdir()
    assert aside.read_bytes() == content


def test_what_cannot_be_read_is_nothing(tmp_path: Path) -> None:
    """No file, or a folder."""
    assert read_json(tmp_path / "none.json") == {}
    assert read_json(tmp_path) == {}


def test_a_verdict_reads_back_as_it_was_saved(tmp_path: Path) -> None:
    """The commands look at the last one."""
    saved = verdict("passed", "failed")

    assert save_verdict(tmp_path, saved) == ""
    assert load_verdict(tmp_path, "lesson_01") == saved
    assert load_verdict(tmp_path, "lesson_02") is None


@pytest.mark.parametrize("schema", [SCHEMA, SCHEMA + 1, "new"])
def test_a_verdict_that_is_not_understood_is_none(
    tmp_path: Path, schema: object
) -> None:
    """It may be of another version, or somebody may have edited it."""
    file = state_folder(tmp_path) / "verdicts" / "lesson_01.json"
    write_atomically(file, json.dumps({"lesson": "lesson_01", "schema": schema}))

    assert load_verdict(tmp_path, "lesson_01") is None


def progress(root: Path) -> Any:
    """Return what is remembered about lesson 1, without the time."""
    entry = load_progress(root)["lesson_01"]
    return {key: value for key, value in entry.items() if key != "at"}


def test_progress_is_kept_by_lesson_and_exercise(tmp_path: Path) -> None:
    """A lesson that was done stays done."""
    save_verdict(tmp_path, verdict("passed", "passed"))
    save_verdict(tmp_path, verdict("passed", "not started"))

    assert progress(tmp_path) == {
        "exercises": {"1": "passed", "2": "not started"},
        "passed": 1,
        "total": 2,
        "done": True,
    }
    assert load_progress(tmp_path)["lesson_01"]["at"] > 1_700_000_000


def test_a_run_of_some_checks_tells_about_their_exercises_only(tmp_path: Path) -> None:
    """It cannot finish a lesson."""
    save_verdict(tmp_path, verdict("failed", "failed"))
    save_verdict(tmp_path, verdict("passed", partial=True))

    assert progress(tmp_path) == {
        "exercises": {"1": "passed", "2": "failed"},
        "passed": 0,
        "total": 2,
        "done": False,
    }


def test_only_runs_on_the_learners_own_folder_are_remembered(tmp_path: Path) -> None:
    """The reference passes whatever one does."""
    save_verdict(tmp_path, verdict("passed", target="solutions"))

    assert load_progress(tmp_path) == {}
    assert load_verdict(tmp_path, "lesson_01") is None


def test_one_of_many_lessons_is_not_what_somebody_is_at_work_on(
    tmp_path: Path,
) -> None:
    """`pytest checks` looks at all of them."""
    save_verdict(tmp_path, verdict("passed"), alone=False)

    assert "at" not in load_progress(tmp_path)["lesson_01"]


@pytest.mark.parametrize(
    "lessons",
    [{"lesson_01": 7}, {"lesson_01": {"exercises": 7}}, [1], None],
    ids=["a number", "exercises a number", "a list", "nothing"],
)
def test_progress_that_makes_no_sense_is_begun_anew(
    tmp_path: Path, lessons: object
) -> None:
    """Somebody may have edited it."""
    file = state_folder(tmp_path) / "progress.json"
    write_atomically(file, json.dumps({"lessons": lessons}))

    assert save_verdict(tmp_path, verdict("passed")) == ""
    assert progress(tmp_path)["exercises"] == {"1": "passed"}


def test_a_place_that_cannot_be_written_is_a_sentence(tmp_path: Path) -> None:
    """A read-only checkout is no reason to fail."""
    state_folder(tmp_path).write_text("in the way", encoding="utf-8")

    said = save_verdict(tmp_path, verdict("passed"))

    assert said.startswith("Progress was not saved: ")
    assert said.endswith(("directory.", "exists."))


def test_what_cannot_be_read_is_not_replaced(tmp_path: Path) -> None:
    """A file that one may not read has something in it all the same."""
    file = state_folder(tmp_path) / "progress.json"
    file.mkdir(parents=True)

    said = save_verdict(tmp_path, verdict("passed"))

    assert said.startswith("Progress was not saved: ")
    assert {entry.name for entry in file.parent.iterdir()} == {".lock", file.name}


def test_a_file_of_a_later_version_is_left_alone(tmp_path: Path) -> None:
    """Somebody has gone back to an older copy of the course."""
    file = state_folder(tmp_path) / "progress.json"
    later = '{"version": 2, "lessons": {"lesson_01": {"medals": 3}}}'
    write_atomically(file, later)

    said = save_verdict(tmp_path, verdict("passed"))

    assert said == (
        "Progress was not saved: progress.json is of a later version of the workbook. "
        "Update this copy."
    )
    assert file.read_text(encoding="utf-8") == later
    assert load_verdict(tmp_path, "lesson_01") is None


SAVE = """
import sys
from pathlib import Path
from tests.test_state import verdict
from workbook.state import save_verdict

root, first = Path(sys.argv[1]), int(sys.argv[2])
sys.stdin.readline()
for number in range(first, first + 20):
    assert not save_verdict(root, verdict("passed", lesson=f"lesson_{number}"))
"""


def test_two_runs_at_once_lose_nothing(tmp_path: Path) -> None:
    """Each adds its lessons to what the other has added meanwhile."""
    processes = [
        subprocess.Popen(
            [sys.executable, "-c", SAVE, str(tmp_path), str(first)],
            cwd=ROOT,
            stdin=subprocess.PIPE,
        )
        for first in (10, 30, 50)
    ]
    for process in processes:
        assert process.stdin is not None
        process.stdin.write(b"go\n")
        process.stdin.flush()

    for process in processes:
        process.communicate(timeout=60)
        assert process.returncode == 0

    assert set(load_progress(tmp_path)) == {f"lesson_{n}" for n in range(10, 70)}
    names = {file.name for file in state_folder(tmp_path).iterdir()}
    assert names == {".lock", "progress.json", "verdicts"}


def test_a_change_that_fails_changes_nothing(tmp_path: Path) -> None:
    """Not even when it has got half-way."""
    file = tmp_path / "progress.json"
    change_json(file, lambda _: {"lessons": {"lesson_01": {}}})
    before = file.read_bytes()

    with pytest.raises(ZeroDivisionError):
        change_json(file, lambda before: {**before, "lessons": 1 / 0})

    assert file.read_bytes() == before


def test_a_file_that_somebody_reads_is_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Windows refuses to replace a file that is open elsewhere."""
    replace_file, refusals = Path.replace, [1, 2, 3]

    def busy(self: Path, target: Path) -> Path:
        if refusals:
            refusals.pop()
            raise PermissionError(13, "it is used by another process")
        return replace_file(self, target)

    monkeypatch.setattr(Path, "replace", busy)
    monkeypatch.setattr(state, "BUSY_SECONDS", 5.0)

    write_atomically(tmp_path / "file", "x")

    assert (tmp_path / "file").read_text(encoding="utf-8") == "x"


def test_a_file_that_stays_in_use_is_an_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody waits for ever."""

    def busy(_self: Path, _target: Path) -> Path:
        raise PermissionError(13, "it is used by another process")

    monkeypatch.setattr(Path, "replace", busy)
    monkeypatch.setattr(state, "BUSY_SECONDS", 0.02)

    with pytest.raises(PermissionError):
        write_atomically(tmp_path / "file", "x")

    assert list(tmp_path.iterdir()) == []
