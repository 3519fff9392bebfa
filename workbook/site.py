"""An extension of Python-Markdown for the site: what a page says to plain viewers.

A page can be read as a file, on a code host and as a part of the site. Three kinds of
links are for the first two only: to the built fragments and to drawings, which the site
has in place, and to the checks, which are files of the repository.

The option ``spoilers`` says how much of the answers the site shows: ``0`` no hint, no
known mistake and no solution; ``1``, ``2`` or ``3`` the hints up to that one; ``all``
the solutions as well. Named in ``mkdocs.yml`` as ``workbook.site``.
"""

import re
from pathlib import Path
from typing import Any

from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor

FRAGMENT_LINK = re.compile(r"^!?\[[^\]]*\]\(\S*_generated/\S*\)$", re.MULTILINE)
CHECK_LINK = re.compile(r"\[([^\]]*)\]\((?:\.\./)+checks/[^)]*\)")
SOLUTION_LINK = re.compile(r"^\[[^\]]*\]\(\.\./(\w+/solution_\d+\.md)\)$", re.MULTILINE)
FOLDED_ANSWER = re.compile(
    r"^<details>\n<summary>(?:Hint (\d)|Solution)</summary>\n.*?^</details>\n",
    re.MULTILINE | re.DOTALL,
)
MISTAKES = re.compile(r"<!-- mistakes -->.*?<!-- end mistakes -->", re.DOTALL)

NO_MISTAKES = (
    "This site does not list them. A verdict names the one that it recognises."
)
NO_SOLUTION = "This copy of the course came without solutions."
EVERYTHING = 4
LEVELS = {"0": 0, "1": 1, "2": 2, "3": 3, "all": EVERYTHING}

# Snippets are read (32) and code is put aside (25) by others; HTML is read after (20).
BEFORE_CODE, BEHIND_CODE = 27, 23


def level_of(given: object) -> int:
    """Return how much is shown; raise `ValueError` for what is no level."""
    try:
        return LEVELS[str(given)]
    except KeyError:
        known = ", ".join(LEVELS)
        raise ValueError(f"spoilers is {given!r}, and can be: {known}") from None


def with_solutions(text: str, fragments: Path) -> str:
    """Put the solutions in the place of the links to them."""

    def included(link: re.Match[str]) -> str:
        file = fragments / link[1]
        return file.read_text(encoding="utf-8") if file.is_file() else NO_SOLUTION

    return SOLUTION_LINK.sub(included, text)


def without_spoilers(text: str, level: int) -> str:
    """Take out hints above a level, solutions below the last, mistakes at the first."""

    def kept(folded: re.Match[str]) -> str:
        needed = int(folded[1] or EVERYTHING)
        return folded[0] if needed <= level else ""

    if level == 0:
        text = MISTAKES.sub(NO_MISTAKES, text)
    return FOLDED_ANSWER.sub(kept, text)


def for_the_site(text: str) -> str:
    """Take out what leads nowhere on the site; let what is folded be Markdown.

    The search finds nothing in it: who looks for a word does not ask for a hint.
    """
    text = FRAGMENT_LINK.sub("", text)
    text = CHECK_LINK.sub(r"\1", text)
    return text.replace("<details>", '<details markdown="1" data-search-exclude>')


class Solutions(Preprocessor):
    """Apply ``with_solutions``: what comes in has code of its own to be put aside."""

    def __init__(self, md: Markdown, fragments: Path) -> None:
        super().__init__(md)
        self.fragments = fragments

    def run(self, lines: list[str]) -> list[str]:
        """Return the lines of the page with its solutions."""
        return with_solutions("\n".join(lines), self.fragments).split("\n")


class ForTheSite(Preprocessor):
    """Apply ``without_spoilers`` and ``for_the_site`` to what a page says."""

    def __init__(self, md: Markdown, level: int) -> None:
        super().__init__(md)
        self.level = level

    def run(self, lines: list[str]) -> list[str]:
        """Return the lines of the page as the site shows it."""
        text = without_spoilers("\n".join(lines), self.level)
        return for_the_site(text).split("\n")


class SiteExtension(Extension):
    """Put the preprocessors in their places."""

    def __init__(self, **options: Any) -> None:
        self.config = {
            "spoilers": ["all", "How much of the answers is shown: 0 to 3, or all"],
            "fragments": ["docs/_generated", "The folder that snippets are read from"],
        }
        super().__init__(**options)

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (Markdown's name)
        """Register them; Python-Markdown calls this."""
        level = level_of(self.getConfig("spoilers"))
        if level == EVERYTHING:
            solutions = Solutions(md, Path(self.getConfig("fragments")))
            md.preprocessors.register(solutions, "solutions", BEFORE_CODE)
        page = ForTheSite(md, level)
        md.preprocessors.register(page, "for_the_site", BEHIND_CODE)


def makeExtension(**options: Any) -> SiteExtension:  # noqa: N802 (Markdown's name)
    """Return the extension; Python-Markdown looks for this name."""
    return SiteExtension(**options)
