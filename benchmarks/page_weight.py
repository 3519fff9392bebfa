"""How much a first visit to the page of a lesson transfers, compressed.

Each page is opened in a browser that has cached nothing. Everything that it loads by
itself counts, with the heads of the answers; the index of the search is loaded when
somebody goes to the search, and stands in a column of its own.

    python benchmarks/page_weight.py
"""

import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

from playwright.sync_api import Browser, sync_playwright
from rich.console import Console
from rich.table import Table

from browser.building import build_site, pages_of
from browser.needs import Missing, launch_options
from browser.serving import SiteServer, serving

MOST_KB = 300
KINDS = {
    "styles": (".css",),
    "scripts": (".js",),
    "pictures": (".svg", ".png", ".webp", ".jpg", ".ico"),
}


class Weight(NamedTuple):
    """Bytes of a first visit by kind, all of them, and those of a first search."""

    page: str
    kinds: dict[str, int]
    total: int
    search: int


def main() -> int:
    """Measure, print a table, and fail when a page is too heavy."""
    with tempfile.TemporaryDirectory() as folder:
        build_site(Path(folder))
        try:
            weights = measure(Path(folder))
        except Missing as missing:
            print(missing, file=sys.stderr)
            return 2
    Console().print(table(weights))
    heaviest = max(weight.total for weight in weights)
    print(f"The heaviest: {heaviest / 1000:.0f} KB. At most: {MOST_KB} KB.")
    return int(heaviest > MOST_KB * 1000)


def measure(folder: Path) -> list[Weight]:
    """Return the weight of every lesson's page of a built site."""
    options = launch_options()
    lessons = [page for page in pages_of(folder) if page.startswith("/lessons/")]
    with (
        serving(folder) as site,
        sync_playwright() as playwright,
        playwright.chromium.launch(**options) as browser,  # type: ignore[arg-type]  # only two of its options
    ):
        return [weigh(browser, site, page) for page in lessons]


def weigh(browser: Browser, site: SiteServer, path: str) -> Weight:
    """Visit a page for the first time, then go to its search."""
    context = browser.new_context()
    page = context.new_page()
    site.forget()
    page.goto(site.address + path, wait_until="networkidle")
    first = list(site.sent)
    site.forget()
    page.locator(".md-search__input").focus()
    page.wait_for_load_state("networkidle")
    page.locator(".md-search-result__meta", has_text="Type to start").wait_for()
    search = sum(size for _, size in site.sent)
    context.close()
    total = sum(size for _, size in first)
    return Weight(path, by_kind(path, first), total, search)


def by_kind(path: str, sent: list[tuple[str, int]]) -> dict[str, int]:
    """Return the bytes of the page itself, and of what it loads."""
    kinds = dict.fromkeys(("page", *KINDS, "rest"), 0)
    for target, size in sent:
        ending = Path(target.partition("?")[0]).suffix
        found = (kind for kind, endings in KINDS.items() if ending in endings)
        kinds["page" if target == path else next(found, "rest")] += size
    return kinds


def table(weights: list[Weight]) -> Table:
    """Return all of it in KB, one row for each page."""
    drawn = Table("lesson", title="KB of a first visit, compressed", box=None)
    for kind in (*weights[0].kinds, "all", "+ search"):
        drawn.add_column(kind, justify="right")
    for weight in weights:
        sizes = [*weight.kinds.values(), weight.total, weight.search]
        name = weight.page.removeprefix("/lessons/").strip("/")
        drawn.add_row(name, *(f"{size / 1000:.1f}" for size in sizes))
    return drawn


if __name__ == "__main__":
    sys.exit(main())
