"""Every page of the site can be read by everybody, and leads where it says."""

from pathlib import Path
from urllib.parse import unquote, urldefrag

from playwright.sync_api import Page

from browser.building import pages_of
from browser.serving import SiteServer, find_file
from browser.visiting import AXE_RUN, SCHEMES, Seen
from workbook.course import Course

ROOT = Path(__file__).resolve().parents[1]
Visited = dict[str, Seen]


def test_there_are_as_many_pages_as_sources(built: Path) -> None:
    """One for each page below docs, and the one for a wrong address."""
    sources = [
        file
        for file in (ROOT / "docs").rglob("*.md")
        if not file.relative_to(ROOT / "docs").parts[0].startswith("_")
    ]

    assert len(pages_of(built)) == len(sources) + 1


def test_no_page_has_an_error_in_its_console(visited: Visited) -> None:
    """Nothing is missing, and no script fails."""
    found = {path: seen.complaints for path, seen in visited.items() if seen.complaints}

    assert found == {}


def test_no_page_asks_another_host(visited: Visited) -> None:
    """The site works without a network, and tells nobody who reads it."""
    found = {path: seen.foreign for path, seen in visited.items() if seen.foreign}

    assert found == {}


def test_axe_objects_to_no_page(visited: Visited) -> None:
    """In light and in dark colours."""
    found = {
        f"{path} ({scheme})": barriers
        for path, seen in visited.items()
        for scheme, barriers in seen.barriers.items()
        if barriers
    }

    assert found == {}
    assert all(tuple(seen.barriers) == SCHEMES for seen in visited.values())


def test_no_page_is_wider_than_a_phone(visited: Visited) -> None:
    """Tables and code scroll by themselves, the page does not."""
    found = {path: seen.too_wide_by for path, seen in visited.items()}

    assert {path: by for path, by in found.items() if by > 0} == {}


def test_every_link_on_a_page_leads_somewhere(
    visited: Visited, site: SiteServer, built: Path
) -> None:
    """To a page that is there and to an anchor that is on it, scripts included."""

    def leads_somewhere(link: str) -> bool:
        target, anchor = urldefrag(link.removeprefix(site.address))
        if find_file(built, target) is None:
            return False
        if anchor.startswith("__code_"):
            return True  # the theme's own: a note on a listing, which it unfolds itself
        return not anchor or unquote(anchor) in visited[target].anchors

    broken = [
        f"{path} leads to {link}"
        for path, seen in visited.items()
        for link in sorted(set(seen.links))
        if link.startswith(f"{site.address}/") and not leads_somewhere(link)
    ]

    assert broken == []


def test_axe_would_object(page: Page, axe: str) -> None:
    """The test above is able to fail."""
    page.set_content("<img src='data:,'><p style='color: #aaa'>Can you read this?</p>")
    page.evaluate(axe)

    found = {barrier.partition(":")[0] for barrier in page.evaluate(AXE_RUN)}

    assert {"image-alt", "color-contrast"} <= found


def test_every_lesson_was_visited(visited: Visited) -> None:
    """The tests above have looked at what they are about."""
    slugs = {Path(lesson.page).stem for lesson in Course(ROOT).lessons}

    assert slugs <= {path.strip("/").rpartition("/")[2] for path in visited}
