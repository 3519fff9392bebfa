"""``workbook check`` with the help of a watcher that runs anyway.

This is imported at every ``workbook check``, so it imports next to nothing itself.
"""

import os
import sys

from workbook.asking import Question, ask
from workbook.cli.terminal import columns, shows_color

VERBOSE = {"-v", "--verbose"}
PLAIN = "--plain"


def check_by_watcher(arguments: list[str]) -> int | None:
    """Print the verdict of a watcher; `None` when there is none that can be asked."""
    question = plain_question(arguments)
    root = course_around(os.getcwd())
    reply = ask(root, question) if root and question else None
    if reply is None:
        return None
    status, text = reply
    sys.stdout.write(f"{text}\n")
    return status


def plain_question(arguments: list[str]) -> Question | None:
    """Return what is asked; `None` for what a watcher cannot answer, or nobody."""
    options = {given for given in arguments if given.startswith("-")}
    lessons = [given for given in arguments if given not in options]
    if options - VERBOSE - {PLAIN} or len(lessons) > 1:
        return None
    plain = PLAIN in options
    return Question(
        lesson=lessons[0] if lessons else None,
        here=os.getcwd(),
        verbose=bool(options & VERBOSE),
        plain=plain,
        color=shows_color(sys.stdout) and not os.environ.get("NO_COLOR"),
        encoding=getattr(sys.stdout, "encoding", None) or "ascii",
        columns=columns(),
    )


def course_around(folder: str) -> str | None:
    """Return the course that a folder belongs to, as `desk.find_root` does."""
    while not (
        os.path.isdir(os.path.join(folder, "checks"))
        and os.path.isfile(os.path.join(folder, "pyproject.toml"))
    ):
        folder, below = os.path.dirname(folder), folder
        if folder == below:
            return None
    return folder
