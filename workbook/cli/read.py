"""``workbook read``: a lesson's page in the terminal."""

import re
from collections.abc import Iterator
from pathlib import Path

from workbook.cli.desk import Desk
from workbook.cli.refusal import Refused
from workbook.cli.screen import say, style
from workbook.course import Exercise, Lesson, read_text

INCLUDE = re.compile(r'^[ \t]*--8<-- "([^"]+)"[ \t]*$', re.MULTILINE)
PLAIN_LINK = re.compile(
    r"^!?\[[^\]]*\]\(\S*_generated/\S*\)\n\n(?=--8<--)", re.MULTILINE
)
COMMENT = re.compile(r"<!--.*?-->\n*", re.DOTALL)
DIAGRAM = re.compile(
    r'<figure class="diagram">.*?<figcaption>(?P<title>.*?)</figcaption>.*?</summary>'
    r"\s*(?P<words>.*?)\n\n.*?</details>\n*",
    re.DOTALL,
)
SOLUTION = re.compile(
    r"<details>\n<summary>Solution</summary>.*?</details>\n*", re.DOTALL
)
FOLDED = re.compile(
    r"<details[^>]*>\s*<summary>(?P<title>.*?)</summary>.*?</details>\n*", re.DOTALL
)
FENCE = re.compile(r"^(```|~~~)")
LOCAL_LINK = re.compile(r"(?<!!)\[([^\]]+)\]\((?!https?:)[^)\s]+\)")
LISTING = re.compile(r'^(```\w+) title="([^"]+)".*$', re.MULTILINE)


def read_page(given: str | None) -> None:
    """Show the page of a lesson, or what it says about one exercise."""
    desk = Desk.open()
    lesson, exercise = desk.place(given)
    file = desk.root / lesson.page
    if not file.is_file():
        raise Refused(f"{lesson.page} is missing.", f"git restore {lesson.page}")
    text = with_fragments(read_text(file), desk.root / "docs" / "_generated")
    if exercise is not None:
        text = section_about(text, lesson, exercise)
    if style().color and style().unicode:
        show_markdown(for_terminal(text, lesson))
    else:
        say(text.rstrip("\n"))


def show_markdown(text: str) -> None:
    """Print Markdown as a terminal shows it best, light or dark."""
    from rich.console import Console
    from rich.markdown import Markdown
    from rich.theme import Theme

    console = Console(theme=Theme({"markdown.code": "bold cyan"}))
    console.print(Markdown(text, code_theme="ansi_dark"))


def with_fragments(text: str, folder: Path) -> str:
    """Put the generated parts in the place of the lines that include them."""

    def included(match: re.Match[str]) -> str:
        file = folder / match[1]
        if not file.is_file():
            return f"({match[1]} is not built yet: workbook build)"
        fragment = COMMENT.sub("", read_text(file)).strip("\n")
        # A terminal has no pictures, and `workbook solution` asks before it shows one.
        fragment = DIAGRAM.sub(r"> **\g<title>.** \g<words>", fragment)
        return SOLUTION.sub("", fragment).rstrip("\n")

    return INCLUDE.sub(included, PLAIN_LINK.sub("", text))


def for_terminal(text: str, lesson: Lesson) -> str:
    """Say in Markdown what needs a browser; folded hints stay folded."""
    text = FOLDED.sub("", COMMENT.sub("", text))
    text = LOCAL_LINK.sub(r"\1", text)
    text = LISTING.sub(r"`\2`\n\n\1", text)
    hints = f"\nOne hint at a time: `workbook hint {lesson.short}.1`\n"
    return re.sub(r"^## Stuck\?\n", rf"\g<0>{hints}", text, flags=re.MULTILINE)


def section_about(text: str, lesson: Lesson, exercise: Exercise) -> str:
    """Return the part of a page that is about one exercise."""
    wanted = re.compile(rf"^### Exercise {exercise.number}\b")
    lines = list(section(text.split("\n"), wanted))
    if not lines:
        raise Refused(
            f"{lesson.page} has no section about exercise {exercise.number}.",
            f"workbook read {lesson.short}",
        )
    return "\n".join(lines)


def section(lines: list[str], wanted: re.Pattern[str]) -> Iterator[str]:
    """Yield a heading's lines up to the next heading of its level or above."""
    is_inside = is_code = False
    for line in lines:
        is_code ^= bool(FENCE.match(line))
        if not is_code and re.match(r"#{1,3} ", line):
            is_inside = bool(wanted.match(line))
        if is_inside:
            yield line
