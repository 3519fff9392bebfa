"""A part of the terminal that is drawn again and again."""

import sys

from workbook.cli.screen import style
from workbook.cli.terminal import shows_color

HOME, CLEAR_BELOW, CLEAR_LINE = "\x1b[H", "\x1b[J", "\x1b[K"


class Canvas:
    """A text with a line of state below it; without a terminal, a running log."""

    def __init__(self) -> None:
        self.can_redraw = shows_color(sys.stdout)
        self._has_state = False

    def show(self, text: str) -> None:
        """Replace everything by a text."""
        if self.can_redraw:
            # Line by line, and not "clear, then write", which flickers.
            lines = text.rstrip("\n").replace("\n", f"{CLEAR_LINE}\n")
            self._write(f"{HOME}{lines}{CLEAR_LINE}\n{CLEAR_BELOW}")
        else:
            self._write(text.rstrip("\n") + "\n\n")
        self._has_state = False

    def state(self, text: str) -> None:
        """Replace the line of state; a log has none."""
        if self.can_redraw:
            self._write(f"\r{text}{CLEAR_LINE}")
            self._has_state = True

    def leave(self) -> None:
        """Go on below what is drawn."""
        if self._has_state:
            self._write("\n")
            self._has_state = False

    def clear(self) -> None:
        """Begin with an empty screen."""
        if self.can_redraw:
            self._write(f"\x1b[2J{HOME}")

    def _write(self, text: str) -> None:
        sys.stdout.write(style().fit(text))
        sys.stdout.flush()
