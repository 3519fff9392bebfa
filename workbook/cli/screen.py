"""Everything that the commands print, and the questions that they ask."""

import sys
import textwrap
from collections.abc import Iterable

from workbook.cli.terminal import columns, shows_color
from workbook.report import LABEL, Style


def style(*, plain: bool = False) -> Style:
    """Return what this terminal can show."""
    return Style.for_stream(
        sys.stdout,
        plain=plain,
        color=shows_color(sys.stdout),
        width=columns(),
    )


def say(text: str = "") -> None:
    """Print a text as well as the terminal can show it."""
    print(style().fit(text))


def complain(reason: str, next_step: str = "") -> None:
    """Say on standard error what is wrong and what to do about it."""
    shown = Style.for_stream(sys.stderr, plain=False, color=False, width=80)
    print(shown.fit(f"{shown.mark('failed')} {reason}"), file=sys.stderr)
    if next_step:
        print(shown.fit(labelled("next", next_step)), file=sys.stderr)


def labelled(label: str, text: str) -> str:
    """Return a line such as ``  next      workbook check 5``."""
    return f"  {label.ljust(LABEL)}{text}"


def facts(rows: Iterable[tuple[str, str]]) -> str:
    """Return labelled lines, without those that have nothing to say."""
    return "\n".join(labelled(label, text) for label, text in rows if text)


def wrapped(text: str, indent: int = 2) -> str:
    """Return a paragraph that fits the terminal."""
    pad = " " * indent
    return textwrap.fill(
        " ".join(text.split()),
        style().width,
        initial_indent=pad,
        subsequent_indent=pad,
        break_on_hyphens=False,
        break_long_words=False,
    )


def heading(text: str) -> str:
    """Return a headline."""
    return style().paint(text, "bold")


def code(text: str, language: str = "python") -> None:
    """Print code, in colours where there are any."""
    shown = style()
    if not shown.color:
        say(text.rstrip("\n"))
        return
    from rich.console import Console
    from rich.syntax import Syntax

    Console().print(
        Syntax(text, language, theme="ansi_dark", background_color="default")
    )


def can_ask() -> bool:
    """True when a person sits at the other end."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def ask(question: str) -> bool:
    """Ask a yes-or-no question; anything but yes is a no."""
    print(style().fit(f"{question} [y/N] "), end="", flush=True)
    return sys.stdin.readline().strip().lower() in {"y", "yes"}


def amount(number: int, thing: str, things: str = "") -> str:
    """Return ``1 file`` or ``2 files``."""
    return f"{number} {thing if number == 1 else things or thing + 's'}"
