"""What the workbook remembers in ``.workbook/``: verdicts, progress, hints shown.

Every file is written to a temporary neighbour and moved into place, so that a kill
or a full disk leaves the old one whole. A file that cannot be read is set aside,
never deleted, and the learner starts with an empty one.
"""

import contextlib
import json
import os
import time
from pathlib import Path
from typing import Any

from workbook.verdict import Verdict, from_json

VERSION = 1


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
        temporary.replace(file)
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise


def read_json(file: Path) -> dict[str, Any]:
    """Read a JSON object; set a corrupt file aside and return an empty one."""
    try:
        data = json.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except OSError:
        return {}
    except ValueError:
        with contextlib.suppress(OSError):
            file.replace(file.with_name(f"{file.stem}.corrupt-{time.time_ns()}.json"))
        return {}
    return data if isinstance(data, dict) else {}


def load_progress(root: Path) -> dict[str, Any]:
    """Return progress by lesson name: passed, total, exercises, when."""
    data = read_json(state_folder(root) / "progress.json")
    lessons = data.get("lessons")
    return lessons if isinstance(lessons, dict) else {}


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
        write_atomically(
            folder / "verdicts" / f"{verdict.lesson}.json",
            json.dumps(verdict.to_json(), indent=1, ensure_ascii=False) + "\n",
        )
        _save_progress(folder / "progress.json", verdict, alone)
    except OSError as error:
        return f"Progress was not saved: {error.strerror or error}."
    return ""


def load_verdict(root: Path, lesson: str) -> Verdict | None:
    """Return the verdict of the last run of a lesson, if it can be read."""
    data = read_json(state_folder(root) / "verdicts" / f"{lesson}.json")
    try:
        return from_json(data) if data else None
    except (KeyError, TypeError, ValueError, AttributeError):
        return None


def _save_progress(file: Path, verdict: Verdict, alone: bool) -> None:
    lessons = load_progress(file.parent.parent)
    before = lessons.get(verdict.lesson)
    entry = dict(before) if isinstance(before, dict) else {}
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
    lessons[verdict.lesson] = entry
    text = json.dumps({"version": VERSION, "lessons": lessons}, indent=1)
    write_atomically(file, text + "\n")
