"""Single keys from the terminal, without Enter."""

import contextlib
import os
import sys
from collections.abc import Callable, Iterator

Pressed = Callable[[], str]
"""Returns the key that was pressed since the last call, or nothing."""


@contextlib.contextmanager
def single_keys() -> Iterator[Pressed]:
    """Read keys one by one; give the terminal back as it was.

    Ctrl-C still interrupts. Where there is no terminal, nobody presses a key.
    """
    if not sys.stdin.isatty():
        yield lambda: ""
    elif sys.platform == "win32":
        import msvcrt

        yield lambda: msvcrt.getwch() if msvcrt.kbhit() else ""
    else:
        import select
        import termios
        import tty

        terminal = sys.stdin.fileno()
        before = termios.tcgetattr(terminal)

        def pressed() -> str:
            if not select.select([terminal], [], [], 0)[0]:
                return ""
            return os.read(terminal, 1).decode(errors="replace")

        # Not the default, which throws away what was typed ahead.
        tty.setcbreak(terminal, termios.TCSADRAIN)
        try:
            yield pressed
        finally:
            termios.tcsetattr(terminal, termios.TCSADRAIN, before)
