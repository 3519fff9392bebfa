"""The command line: ``workbook``.

What takes time to import is imported when it is needed: a running watcher answers
``workbook check`` sooner than the rest of the command line could be loaded.
"""

import os
import sys

TYPE_CHECKING = False  # as in `typing`, which takes a while to import
if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbook.cli.refusal import Refused

INTERRUPTED = 130


def main(arguments: "Sequence[str] | None" = None) -> int:
    """Run a command and return its exit status: 0 yes, 1 no, 2 it cannot be done."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    try:
        return flushed(dispatch(given))
    except KeyboardInterrupt:
        from workbook.cli.refusal import Refused

        return stop(Refused("Stopped.", status=INTERRUPTED))
    except BrokenPipeError:
        # The reader of a pipe has seen enough; there is nobody left to tell.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except expected() as error:
        from workbook.cli.complaints import explained

        return stop(explained(error))


def expected() -> tuple[type[Exception], ...]:
    """Return the kinds of errors that a user can cause."""
    from workbook.cli.complaints import EXPECTED

    return EXPECTED


def flushed(status: int) -> int:
    """Write what is still held back: a closed pipe shows itself only then."""
    sys.stdout.flush()
    return status


def dispatch(given: list[str]) -> int:
    """Take the short ways to ``check``, and typer's to everything else."""
    if given[:1] == ["check"]:
        from workbook.cli.warm_check import check_by_watcher

        status = check_by_watcher(given[1:])
        if status is None:
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


def stop(refused: "Refused") -> int:
    """Say why a command ends and return its exit status."""
    from workbook.cli.screen import complain

    complain(refused.reason, refused.next_step)
    return refused.status
