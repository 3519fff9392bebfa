"""The command line: ``workbook``."""

import os
import sys
from collections.abc import Sequence

from workbook.cli.refusal import Refused
from workbook.course import CourseError
from workbook.merge import MergeFailed
from workbook.programs import ProgramMissing
from workbook.records import RunnerFailed
from workbook.trouble import show_path

INTERRUPTED = 130
EXPECTED = (
    *(Refused, CourseError, ProgramMissing, MergeFailed, RunnerFailed),
    *(ModuleNotFoundError, OSError),
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return its exit status: 0 yes, 1 no, 2 it cannot be done."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    try:
        return flushed(dispatch(given))
    except KeyboardInterrupt:
        return stop(Refused("Stopped.", status=INTERRUPTED))
    except BrokenPipeError:
        # The reader of a pipe has seen enough; there is nobody left to tell.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except EXPECTED as error:
        return stop(explained(error))


def flushed(status: int) -> int:
    """Write what is still held back: a closed pipe shows itself only then."""
    sys.stdout.flush()
    return status


def dispatch(given: list[str]) -> int:
    """Take the short way to ``check``, and typer's to everything else."""
    if given[:1] == ["check"]:
        from workbook.cli.check import check_without_typer

        status = check_without_typer(given[1:])
        if status is not None:
            return status
    from workbook.cli.app import app

    code: object = 0
    try:
        app(given, prog_name="workbook")
    except SystemExit as leaving:
        code = leaving.code
    return code if isinstance(code, int) else 0


def explained(error: Exception) -> Refused:
    """Say in a sentence what went wrong, with the next step."""
    match error:
        case Refused():
            return error
        case CourseError():
            return Refused(f"{show_path(error.file)}: {error.reason}")
        case ProgramMissing():
            return Refused(
                str(error), f"Install {error.name}, then open a new terminal."
            )
        case ModuleNotFoundError():
            return Refused(
                f"The package {error.name} is not installed in this Python.",
                f"With your virtual environment active: {install_command(error)}",
            )
        case OSError():
            where = f"{error.filename}: " if error.filename else ""
            return Refused(f"{where}{error.strerror or error}.", "workbook doctor")
    return Refused(str(error), "workbook doctor")


def install_command(error: ModuleNotFoundError) -> str:
    """Return what installs a package: some belong to an extra, and know it."""
    return str(getattr(error, "install", "pip install -e ."))


def stop(refused: Refused) -> int:
    """Say why a command ends and return its exit status."""
    from workbook.cli.screen import complain

    complain(refused.reason, refused.next_step)
    return refused.status
