"""The site, built once and served; a browser; and what every page has shown."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from browser.building import build_site, pages_of
from browser.needs import Missing, find_axe, launch_options
from browser.serving import SiteServer, serving
from browser.visiting import DESK, Seen, opened, visit_all, watch


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """A browser that is installed; without one the run ends with one sentence."""
    try:
        options = launch_options()
    except Missing as missing:
        pytest.exit(str(missing), returncode=2)
    with (
        sync_playwright() as playwright,
        playwright.chromium.launch(**options) as browser,  # type: ignore[arg-type]  # only two of its options
    ):
        yield browser


@pytest.fixture(scope="session")
def axe(chromium: Browser) -> str:
    """The source of axe-core."""
    del chromium  # whoever lacks both should hear of the browser first
    try:
        return find_axe()
    except Missing as missing:
        pytest.exit(str(missing), returncode=2)


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the built site."""
    folder = tmp_path_factory.mktemp("site")
    build_site(folder)
    return folder


@pytest.fixture(scope="session")
def site(built: Path) -> Iterator[SiteServer]:
    """The site on loopback."""
    with serving(built) as server:
        yield server


@pytest.fixture(scope="session")
def visited(
    chromium: Browser, site: SiteServer, built: Path, axe: str
) -> dict[str, Seen]:
    """What every page has shown."""
    return visit_all(chromium, site.address, pages_of(built), axe)


@pytest.fixture
def page(chromium: Browser, site: SiteServer) -> Iterator[Page]:
    """A new window at a desk; whatever goes wrong in it fails the test."""
    seen = Seen()
    with opened(
        chromium,
        base_url=site.address,
        viewport=DESK,
        permissions=["clipboard-read", "clipboard-write"],
    ) as context:
        page = context.new_page()
        page.set_default_timeout(20_000)
        watch(page, site.address, seen)
        yield page
    assert (seen.complaints, seen.foreign) == ([], [])
