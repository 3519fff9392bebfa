"""What is remembered survives crashes, full disks and corrupt files."""

import json
import stat
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from workbook.state import (
    load_progress,
    load_verdict,
    read_json,
    save_verdict,
    state_folder,
    write_atomically,
)
from workbook.verdict import CheckResult, Outcome, Verdict


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


def test_what_cannot_be_read_is_nothing(tmp_path: Path) -> None:
    """No file, a folder, or something else than an object."""
    (tmp_path / "list.json").write_text("[1]", encoding="utf-8")

    assert read_json(tmp_path / "none.json") == {}
    assert read_json(tmp_path) == {}
    assert read_json(tmp_path / "list.json") == {}


def test_a_verdict_reads_back_as_it_was_saved(tmp_path: Path) -> None:
    """The commands look at the last one."""
    saved = verdict("passed", "failed")

    assert save_verdict(tmp_path, saved) == ""
    assert load_verdict(tmp_path, "lesson_01") == saved
    assert load_verdict(tmp_path, "lesson_02") is None


def test_a_verdict_of_another_version_is_none(tmp_path: Path) -> None:
    """Its fields may mean something else."""
    file = state_folder(tmp_path) / "verdicts" / "lesson_01.json"
    write_atomically(file, '{"lesson": "lesson_01"}')

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
