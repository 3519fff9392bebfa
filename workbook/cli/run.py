"""``workbook run``: serve a lesson's app, and say where to look at it."""

import os
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from workbook.cli.check import solution_folder
from workbook.cli.desk import Desk
from workbook.cli.ports import HOST, choose_port, taken_note
from workbook.cli.screen import facts, heading, say
from workbook.local_docs import find_files
from workbook.programs import serve

PORT = 8000

Serve = Callable[[Sequence[str], Path, Mapping[str, str]], int]


def run_app(
    given: str | None, port: int | None, *, solution: bool, serve: Serve = serve
) -> int:
    """Serve my app, or the reference, until Ctrl-C."""
    desk = Desk.open()
    lesson = desk.lesson(given)
    find_folder = solution_folder if solution else Desk.existing_folder
    folder = find_folder(desk, lesson)
    chosen = choose_port(port, PORT)
    whose = "  (the reference)" if solution else ""
    say(heading(f"lesson {lesson.label} · {lesson.title}{whose}"))
    rows = [
        ("docs", f"http://{HOST}:{chosen}/docs"),
        ("files", f"lessons/{lesson.name}" if not solution else ""),
        ("note", taken_note(port, PORT, chosen)),
        (
            "note",
            "" if find_files() else "/docs needs a network until: pip install -e .",
        ),
        ("stop", "Ctrl-C"),
    ]
    say(facts(rows) + "\n")
    sys.stdout.flush()
    return serve(server_command(folder, chosen), folder, server_environment())


def server_command(folder: Path, port: int) -> list[str]:
    """Return the command line of the server."""
    options = ["--host", HOST, "--port", str(port), "--app-dir", str(folder)]
    reload = ["--reload", "--reload-dir", str(folder)]
    return [sys.executable, "-m", "uvicorn", "workbook.served:app", *options, *reload]


def server_environment() -> dict[str, str]:
    """Python takes bytecode of the same second and size for fresh: write none."""
    return {**os.environ, "PYTHONDONTWRITEBYTECODE": "1"}
