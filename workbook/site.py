"""An extension of Python-Markdown for the site: what a page says to plain viewers.

A page can be read as a file, on a code host and as a part of the site. Two kinds of
links are for the first two only: to the built fragments, which the site has in place,
and to the checks, which are files of the repository. Named in ``mkdocs.yml`` as
``workbook.site``.
"""

import re

from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor

FRAGMENT_LINK = re.compile(r"^\[[^\]]*\]\(\S*_generated/\S*\)$", re.MULTILINE)
CHECK_LINK = re.compile(r"\[([^\]]*)\]\((?:\.\./)+checks/[^)]*\)")

# Snippets are read (32) and code is put aside (25) before; HTML is read after (20).
PRIORITY = 23


def for_the_site(text: str) -> str:
    """Take out what leads nowhere on the site; let folded hints be Markdown."""
    text = FRAGMENT_LINK.sub("", text)
    text = CHECK_LINK.sub(r"\1", text)
    return text.replace("<details>", '<details markdown="1">')


class ForTheSite(Preprocessor):
    """Apply ``for_the_site`` to a page."""

    def run(self, lines: list[str]) -> list[str]:
        """Return the lines of the page as the site shows it."""
        return for_the_site("\n".join(lines)).split("\n")


class SiteExtension(Extension):
    """Put the preprocessor in its place."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (Markdown's name)
        """Register it; Python-Markdown calls this."""
        md.preprocessors.register(ForTheSite(md), "for_the_site", PRIORITY)


def makeExtension(**_options: object) -> SiteExtension:  # noqa: N802 (Markdown's name)
    """Return the extension; Python-Markdown looks for this name."""
    return SiteExtension()
