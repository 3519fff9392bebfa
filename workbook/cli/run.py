"""``workbook run``: serve a lesson's app, and say where to look at it."""

import errno
import os
import socket
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from workbook.cli.check import solution_folder
from workbook.cli.desk import Desk
from workbook.cli.refusal import Refused
from workbook.cli.screen import facts, heading, say
from workbook.programs import serve

HOST = "127.0.0.1"
PORT = 8000
TRIES = 50

Serve = Callable[[Sequence[str], Path, Mapping[str, str]], int]


def run_app(
    given: str | None, port: int | None, *, solution: bool, serve: Serve = serve
) -> int:
    """Serve my app, or the reference, until Ctrl-C."""
    desk = Desk.open()
    lesson = desk.lesson(given)
    find_folder = solution_folder if solution else Desk.existing_folder
    folder = find_folder(desk, lesson)
    chosen = choose_port(port)
    address = f"http://{HOST}:{chosen}"
    whose = "  (the reference)" if solution else ""
    say(heading(f"lesson {lesson.label} · {lesson.title}{whose}"))
    rows = [
        ("docs", f"{address}/docs"),
        ("files", f"lessons/{lesson.name}" if not solution else ""),
        ("note", f"port {PORT} is taken" if not port and chosen != PORT else ""),
        ("stop", "Ctrl-C"),
    ]
    say(facts(rows) + "\n")
    sys.stdout.flush()
    return serve(server_command(folder, chosen), folder, server_environment())


def server_command(folder: Path, port: int) -> list[str]:
    """Return the command line of the server."""
    options = ["--host", HOST, "--port", str(port), "--app-dir", str(folder)]
    reload = ["--reload", "--reload-dir", str(folder)]
    return [sys.executable, "-m", "uvicorn", "app.main:app", *options, *reload]


def server_environment() -> dict[str, str]:
    """Python takes bytecode of the same second and size for fresh: write none."""
    return {**os.environ, "PYTHONDONTWRITEBYTECODE": "1"}


def choose_port(wanted: int | None) -> int:
    """Return the port that was asked for, or the first free one."""
    if wanted is not None:
        if not is_free(wanted):
            raise Refused(
                f"Port {wanted} is taken, or not yours to use.",
                "Leave out --port to get a free one.",
            )
        return wanted
    for port in range(PORT, PORT + TRIES):
        if is_free(port):
            return port
    raise Refused(
        f"Ports {PORT} to {PORT + TRIES - 1} are all taken.",
        "Name another one, such as --port 9000.",
    )


def is_free(port: int) -> bool:
    """True when a server may listen on this port."""
    with socket.socket() as probe:
        if sys.platform != "win32":
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError as error:
            if error.errno in {errno.EADDRINUSE, errno.EACCES, errno.EADDRNOTAVAIL}:
                return False
            raise
    return True
