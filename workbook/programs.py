"""Run other programs: git, and the server of a lesson. Never through a shell."""

import contextlib
import os
import shutil
import signal
import subprocess
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

GRACE_SECONDS = 5.0


class ProgramMissing(Exception):
    """A program that is needed is not on this machine; the text says which."""

    def __init__(self, name: str) -> None:
        super().__init__(f"This needs {name}, and there is no {name} on your PATH.")
        self.name = name


@dataclass(frozen=True, slots=True)
class Finished:
    """What a program answered."""

    status: int
    out: str
    err: str


def run_program(
    command: Sequence[str], folder: Path, environment: Mapping[str, str] = os.environ
) -> Finished:
    """Run a program in a folder to its end; `ProgramMissing` when there is none."""
    program = shutil.which(command[0])
    if program is None:
        raise ProgramMissing(command[0])
    done = subprocess.run(
        [program, *command[1:]],
        cwd=folder,
        env=without_git_context(environment),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
    )
    out, err = (said.decode(errors="replace") for said in (done.stdout, done.stderr))
    return Finished(done.returncode, out, err.strip())


def without_git_context(environment: Mapping[str, str]) -> dict[str, str]:
    """Leave out what a git hook says about the repository that it runs in."""
    context = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX")
    return {key: value for key, value in environment.items() if key not in context}


def serve(command: Sequence[str], folder: Path, environment: Mapping[str, str]) -> int:
    """Run a server in the foreground until it ends, or until Ctrl-C.

    Whatever ends this process ends the server too.
    """
    process = subprocess.Popen(command, cwd=folder, env=environment)

    def pass_on(*_: object) -> None:
        process.terminate()
        raise KeyboardInterrupt

    before = signal.signal(signal.SIGTERM, pass_on)
    try:
        return process.wait()
    except KeyboardInterrupt:
        _stop(process)
        return 0
    finally:
        signal.signal(signal.SIGTERM, before)


def _stop(process: subprocess.Popen[bytes]) -> None:
    """A terminal has told the server too, so it gets time to end by itself."""
    ends: tuple[Callable[[], object], ...]
    ends = (process.poll, process.terminate, process.kill)
    for end in ends:
        end()
        with contextlib.suppress(subprocess.TimeoutExpired, KeyboardInterrupt):
            process.wait(GRACE_SECONDS)
            return
