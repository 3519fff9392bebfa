"""Zensical builds the same site from the same settings: the way out of MkDocs."""

import shutil
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

import pytest

from browser.building import ROOT, pages_of


class Headings(HTMLParser):
    """The titles and subtitles of a page, without the signs behind them."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, str]] = []
        self._inside = ""
        self._in_link = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a heading, or the permanent link inside one."""
        if tag in {"h1", "h2"}:
            self._inside = tag
            self.found.append((tag, ""))
        self._in_link |= ("class", "headerlink") in attrs

    def handle_endtag(self, tag: str) -> None:
        """End either."""
        if tag == self._inside:
            self._inside = ""
        self._in_link &= tag != "a"

    def handle_data(self, data: str) -> None:
        """Keep what a reader reads."""
        if self._inside and not self._in_link:
            tag, text = self.found[-1]
            self.found[-1] = (tag, text + data)


def headings_of(site: Path) -> dict[str, list[tuple[str, str]]]:
    """Return titles and subtitles by page."""
    found = {}
    for path in pages_of(site):
        file = site / (path.strip("/") or ".")
        parser = Headings()
        page = file / "index.html" if file.is_dir() else file
        parser.feed(page.read_text(encoding="utf-8"))
        found[path] = [(tag, " ".join(text.split())) for tag, text in parser.found]
    return found


@pytest.fixture(scope="module")
def by_zensical(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site as Zensical builds it, in a copy: it writes where the settings say."""
    folder = tmp_path_factory.mktemp("zensical")
    shutil.copy(ROOT / "mkdocs.yml", folder)
    shutil.copytree(ROOT / "docs", folder / "docs")
    subprocess.run(
        [sys.executable, "-m", "zensical", "build", "--clean"],
        cwd=folder,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        check=True,
    )
    return folder / "site"


def test_it_builds_the_same_pages(built: Path, by_zensical: Path) -> None:
    """No page less, and none more, at the same addresses."""
    assert pages_of(by_zensical) == pages_of(built)


def test_they_have_the_same_headings(built: Path, by_zensical: Path) -> None:
    """Nothing between the lines of the sources was read in another way."""
    ours, theirs = headings_of(built), headings_of(by_zensical)

    assert sum(len(headings) for headings in ours.values()) > 2 * len(ours)
    assert theirs == ours
