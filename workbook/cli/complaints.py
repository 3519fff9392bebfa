"""What a user can cause, as a sentence with the next step."""

from workbook.cli.refusal import Refused
from workbook.course import CourseError
from workbook.merge import MergeFailed
from workbook.programs import ProgramMissing
from workbook.records import RunnerFailed
from workbook.trouble import show_path

EXPECTED = (
    *(Refused, CourseError, ProgramMissing, MergeFailed, RunnerFailed),
    *(ModuleNotFoundError, OSError),
)


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
