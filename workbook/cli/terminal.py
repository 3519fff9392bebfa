"""What this terminal is like. To find out takes no time: `check` is in a hurry."""

import os
import sys

TYPE_CHECKING = False  # as in `typing`, which takes a while to import
if TYPE_CHECKING:
    from typing import TextIO

USUAL_COLUMNS = 80


def shows_color(stream: "TextIO") -> bool:
    """True for a terminal that understands colours."""
    if sys.platform == "win32":
        from colorama import (  # type: ignore[import-untyped]
            just_fix_windows_console,
        )

        just_fix_windows_console()  # pytest brings colorama along on Windows
    return stream.isatty() and os.environ.get("TERM") != "dumb"


def columns() -> int:
    """Return what `shutil.get_terminal_size` does, which takes longer to import."""
    wanted = os.environ.get("COLUMNS", "")
    if wanted.isdigit() and int(wanted):
        return int(wanted)
    try:
        return os.get_terminal_size(sys.__stdout__.fileno()).columns or USUAL_COLUMNS  # type: ignore[union-attr]  # `None` is caught
    except (AttributeError, ValueError, OSError):
        return USUAL_COLUMNS
