"""Open every page of the site, and note what a person would stumble over."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Error,
    Page,
    Request,
    ViewportSize,
)

DESK: ViewportSize = {"width": 1280, "height": 900}
PHONE: ViewportSize = {"width": 390, "height": 844}
SCHEMES = ("light", "dark")

UNFOLD = "() => document.querySelectorAll('details').forEach(it => it.open = true)"
AXE_RUN = """async () => {
    const found = await axe.run(document, {resultTypes: ["violations"]})
    return found.violations.flatMap(rule => rule.nodes.map(
        node => `${rule.id}: ${node.target.join(" ")}: ${node.failureSummary}`))
}"""
LINKS = "() => [...document.querySelectorAll('a[href]')].map(link => link.href)"
ANCHORS = "() => [...document.querySelectorAll('[id]')].map(element => element.id)"
TOO_WIDE = "() => document.documentElement.scrollWidth - window.innerWidth"
SETTLED = "() => new Promise(done => requestAnimationFrame(() => setTimeout(done)))"


@dataclass
class Seen:
    """What one page has shown, in all the ways that it was opened."""

    complaints: list[str] = field(default_factory=list)
    """What the console calls an error, and answers that are none."""

    foreign: list[str] = field(default_factory=list)
    """What was asked of other hosts."""

    barriers: dict[str, list[str]] = field(default_factory=dict)
    """What axe-core objects to, by colour scheme."""

    links: list[str] = field(default_factory=list)
    anchors: set[str] = field(default_factory=set)
    too_wide_by: int = 0
    """Pixels that a phone would have to scroll sideways."""


def watch(page: Page, address: str, seen: Seen) -> None:
    """Note what goes wrong on a page from now on."""

    def asked(request: Request) -> None:
        if not request.url.startswith((f"{address}/", "data:", "blob:")):
            seen.foreign.append(request.url)

    def said(message: ConsoleMessage) -> None:
        if message.type == "error":
            seen.complaints.append(message.text)

    def raised(error: Error) -> None:
        seen.complaints.append(str(error))

    page.on("request", asked)
    page.on("console", said)
    page.on("pageerror", raised)


def visit_all(
    browser: Browser, address: str, paths: Iterable[str], axe: str
) -> dict[str, Seen]:
    """Open all pages, in light and dark and on a phone."""
    found = {path: Seen() for path in paths}
    for scheme in SCHEMES:
        with opened(browser, color_scheme=scheme, viewport=DESK) as context:
            for path, seen in found.items():
                page = visit(context, address, path, seen)
                page.evaluate(UNFOLD)
                page.evaluate(axe)
                seen.barriers[scheme] = page.evaluate(AXE_RUN)
                seen.links += page.evaluate(LINKS)
                seen.anchors |= set(page.evaluate(ANCHORS))
                page.close()
    with opened(browser, viewport=PHONE, is_mobile=True, has_touch=True) as context:
        for path, seen in found.items():
            page = visit(context, address, path, seen)
            seen.too_wide_by = page.evaluate(TOO_WIDE)
            page.close()
    return found


def opened(browser: Browser, **options: Any) -> BrowserContext:
    """Return a context that asks for no motion: nothing is looked at halfway."""
    return browser.new_context(reduced_motion="reduce", **options)


def visit(context: BrowserContext, address: str, path: str, seen: Seen) -> Page:
    """Open one page and wait until its scripts have had their say."""
    page = context.new_page()
    watch(page, address, seen)
    page.goto(address + path, wait_until="load")
    page.evaluate(SETTLED)
    return page
