"""What the workbook remembers in ``.workbook/``: verdicts, progress, hints shown.

Every file is written to a temporary neighbour and moved into place, so that a kill
or a full disk leaves the old one whole. Whoever changes a file holds a lock from
reading to writing, so that two runs at once lose nothing. A file that cannot be read
is set aside, never deleted, and the learner starts with an empty one; a file of a
later version is left as it is.
"""

import contextlib
import json
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from workbook.locks import locked
from workbook.verdict import SCHEMA, Verdict, from_json

VERSION = 1
BUSY_SECONDS = 1.0 if sys.platform == "win32" else 0.0
"""How long a file may be open elsewhere, where it cannot be replaced meanwhile."""

Contents = dict[str, Any]


class LaterVersion(OSError):
    """A file was written by a later version of the workbook, which alone knows it."""


def state_folder(root: Path) -> Path:
    """Return the folder for everything that is remembered."""
    return root / ".workbook"


def write_atomically(file: Path, text: str, *, mode: int = 0o666) -> None:
    """Write a file so that readers see the old or the new text, never a part.

    ``mode`` says who may read it, less what the user denies to others anyway.
    Raises `OSError` when the folder is read-only or the disk is full; the old file
    is then unchanged.
    """
    file.parent.mkdir(parents=True, exist_ok=True)
    # Not of the module tempfile: what that makes is for its owner's eyes only.
    temporary = file.with_name(f".{file.name}.{os.getpid()}-{time.time_ns()}")
    try:
        created = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)
        with os.fdopen(
            created, "w", encoding="utf-8", errors="backslashreplace", newline="\n"
        ) as stream:
            stream.write(text)
        _move(temporary, file)
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise


def _move(temporary: Path, file: Path) -> None:
    give_up = time.monotonic() + BUSY_SECONDS
    while True:
        try:
            temporary.replace(file)
        except PermissionError:
            if time.monotonic() >= give_up:
                raise
            time.sleep(0.01)
        else:
            return


def change_json(file: Path, change: Callable[[Contents], Contents]) -> None:
    """Read a file of the state, change what it holds, and write it, all alone.

    Raises `LaterVersion` or another `OSError`; the file is then as it was.
    """
    with locked(file.with_name(".lock")):
        before = _read(file)
        version = before.get("version", VERSION)
        if isinstance(version, int) and version > VERSION:
            raise LaterVersion(
                f"{file.name} is of a later version of the workbook. Update this copy"
            )
        text = json.dumps({"version": VERSION, **change(before)}, indent=1)
        write_atomically(file, text + "\n")


def read_json(file: Path) -> Contents:
    """Read a JSON object; an empty one when there is none that can be read."""
    try:
        return _read(file)
    except OSError:
        return {}


def _read(file: Path) -> Contents:
    """Read a JSON object; set aside what is none, and return an empty one."""
    try:
        data = json.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (ValueError, RecursionError):
        data = None
    if isinstance(data, dict):
        return data
    with contextlib.suppress(OSError):
        file.replace(file.with_name(f"{file.stem}.corrupt-{time.time_ns()}.json"))
    return {}


def load_progress(root: Path) -> dict[str, Any]:
    """Return progress by lesson name: passed, total, exercises, when."""
    return _lessons(read_json(state_folder(root) / "progress.json"))


def save_verdict(root: Path, verdict: Verdict, *, alone: bool = True) -> str:
    """Store a verdict and what it means for progress.

    Only runs against ``lessons`` are remembered, and none of a checklist. One of many
    lessons, checked in one go, is not ``alone``: nobody is at work on it just because
    of that.
    Returns a sentence for the learner when nothing could be saved, else an empty
    string.
    """
    if verdict.target != "lessons" or verdict.app:
        return ""
    folder = state_folder(root)
    try:
        change_json(
            folder / "progress.json", lambda before: _progress(before, verdict, alone)
        )
        write_atomically(
            folder / "verdicts" / f"{verdict.lesson}.json",
            json.dumps(verdict.to_json(), indent=1, ensure_ascii=False) + "\n",
        )
    except OSError as error:
        return f"Progress was not saved: {error.strerror or error}."
    return ""


def load_verdict(root: Path, lesson: str) -> Verdict | None:
    """Return the verdict of the last run of a lesson, if it can be read."""
    data = read_json(state_folder(root) / "verdicts" / f"{lesson}.json")
    try:
        return from_json(data) if data.get("schema") == SCHEMA else None
    except (KeyError, TypeError, ValueError, AttributeError):
        return None


def slow_checks(root: Path, lesson: str) -> tuple[str, ...]:
    """Return the checks that took long in the last run of a lesson, slowest first."""
    verdict = load_verdict(root, lesson)
    return verdict.slow if verdict is not None else ()


def _lessons(progress: Contents) -> dict[str, Any]:
    lessons = progress.get("lessons")
    return lessons if isinstance(lessons, dict) else {}


def _progress(before: Contents, verdict: Verdict, alone: bool) -> Contents:
    lessons = _lessons(before)
    known = lessons.get(verdict.lesson)
    entry = dict(known) if isinstance(known, dict) else {}
    known = entry.get("exercises")
    exercises = dict(known) if isinstance(known, dict) else {}
    exercises.update({str(item.number): item.state for item in verdict.summaries()})
    entry["exercises"] = exercises
    if not verdict.partial:
        entry["passed"] = verdict.passed_count
        entry["total"] = verdict.collected
        entry["done"] = bool(entry.get("done")) or verdict.passed
    if alone:
        entry["at"] = int(time.time())
    return {"lessons": {**lessons, verdict.lesson: entry}}
