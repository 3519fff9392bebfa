"""A person reads the site: on a desk, on a phone, on paper, and without a mouse."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from browser.serving import SiteServer
from browser.visiting import PHONE, Seen, opened, watch

LESSON = "/lessons/03-query-filter-sort-paginate/"
SCHEME = "() => document.body.getAttribute('data-md-color-scheme')"


@pytest.fixture
def phone(chromium: Browser, site: SiteServer) -> Iterator[Page]:
    """A new window on a phone."""
    seen = Seen()
    with opened(
        chromium,
        base_url=site.address,
        viewport=PHONE,
        is_mobile=True,
        has_touch=True,
    ) as context:
        page = context.new_page()
        watch(page, site.address, seen)
        yield page
    assert (seen.complaints, seen.foreign) == ([], [])


def search_for(page: Page, words: str) -> list[str]:
    """Type into the search and return the titles of what it finds."""
    box = page.get_by_role("textbox", name="Search")
    box.focus()
    box.press_sequentially(words)
    meta = page.locator(".md-search-result__meta")
    expect(meta).to_have_text(re.compile(r"matching document"))
    return page.locator(".md-search-result__item h1").all_inner_texts()


def test_the_home_page_leads_to_the_lessons(page: Page) -> None:
    """Its title, its lessons, and the first of them."""
    page.goto("/")

    expect(page.get_by_role("heading", level=1)).to_be_visible()
    page.locator("main").get_by_role("link", name="First contract").first.click()
    expect(page).to_have_url(re.compile(r"/lessons/01-first-contract/"))


def test_a_lesson_leads_to_its_neighbours(page: Page) -> None:
    """Previous and next, below the page."""
    page.goto(LESSON)
    heading = page.get_by_role("heading", level=1)

    expect(heading).to_contain_text("Query, filter, sort, paginate")
    page.get_by_role("link", name=re.compile("^Next:")).click()
    expect(heading).to_contain_text("Layers and dependency injection")
    page.get_by_role("link", name=re.compile("^Previous:")).click()
    expect(heading).to_contain_text("Query, filter, sort, paginate")


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("pagination", "Query, filter, sort, paginate"),
        ("dependencies.py", "Layers and dependency injection"),
    ],
)
def test_the_search_finds(words: str, title: str, page: Page) -> None:
    """A word, and a word inside a path."""
    page.goto("/")

    assert any(title in found for found in search_for(page, words))


def test_a_result_of_the_search_shows_the_word(page: Page) -> None:
    """It opens the page, and marks what was searched for."""
    page.goto("/glossary/")
    search_for(page, "pagination")
    page.locator(".md-search-result__link[href*='h=pagination']").first.click()

    expect(page).to_have_url(re.compile("h=pagination"))
    expect(page.locator("main mark").first).to_be_visible()


def test_the_index_is_loaded_by_the_first_search(page: Page, site: SiteServer) -> None:
    """A reader who does not search does not pay for it; once is enough."""
    page.goto(LESSON, wait_until="networkidle")
    site.forget()

    for words in ("page", "limit"):
        search_for(page, words)
        page.keyboard.press("Escape")
        page.get_by_role("textbox", name="Search").fill("")

    assert [path for path, _ in site.sent] == ["/search/search_index.json"]


def test_the_colours_are_switched_and_remembered(page: Page) -> None:
    """On this page, and on the next."""
    page.goto("/")
    assert page.evaluate(SCHEME) == "default"

    page.get_by_title("Switch to dark mode").click()
    assert page.evaluate(SCHEME) == "slate"
    page.goto(LESSON)
    assert page.evaluate(SCHEME) == "slate"
    page.get_by_title("Switch to light mode").click()
    page.reload()
    assert page.evaluate(SCHEME) == "default"


def test_hints_are_folded_and_unfold(page: Page) -> None:
    """By a click."""
    page.goto(LESSON)
    hint = page.locator("main details").first
    text = hint.locator(":scope > :not(summary)").first

    expect(text).to_be_hidden()
    hint.locator("summary").click()
    expect(text).to_be_visible()
    hint.locator("summary").click()
    expect(text).to_be_hidden()


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_hints_unfold_by_a_key(key: str, page: Page) -> None:
    """The summary can be reached and used like a button."""
    page.goto(LESSON)
    hint = page.locator("main details").first

    hint.locator("summary").focus()
    page.keyboard.press(key)

    expect(hint.locator(":scope > :not(summary)").first).to_be_visible()


def test_code_is_copied(page: Page) -> None:
    """What is on the clipboard is the listing, without its title."""
    page.goto(LESSON)
    listing = page.locator("main .highlight:has(.filename):visible").first
    code = listing.locator("code").last.inner_text()

    listing.hover()
    listing.get_by_role("button", name="Copy").click()

    expect(page.get_by_text("Copied to clipboard")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()").strip() == code.strip()


def test_the_first_key_leads_to_the_content(page: Page) -> None:
    """Tab finds a link that skips the navigation; what follows is the page itself."""
    page.goto(LESSON)

    page.keyboard.press("Tab")
    focused = page.locator(":focus")
    expect(focused).to_have_text("Skip to content")
    expect(focused).to_be_visible()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")

    expect(page.locator("main article :focus")).to_be_attached()


def test_tabs_for_systems_change_together(page: Page) -> None:
    """Whoever chose a system once has chosen it for the page."""
    page.goto("/install/")
    tabs = page.locator(".tabbed-set").first.locator(".tabbed-labels label")
    expect(tabs).not_to_have_count(0)

    for name in tabs.all_inner_texts():
        tabs.filter(has_text=name).click()
        shown = page.locator(".tabbed-set").first.locator(".tabbed-block:visible")
        expect(shown).to_have_count(1)


def test_a_phone_has_a_menu(phone: Page) -> None:
    """It opens at the place where the reader is, leads to a neighbour, and closes."""
    phone.goto(LESSON)
    menu = phone.locator(".md-sidebar--primary")
    expect(menu).not_to_be_in_viewport()

    phone.locator("header label.md-header__button[for=__drawer]").tap()
    expect(menu).to_be_in_viewport()
    menu.get_by_role("link", name=re.compile("Resources and verbs")).tap()

    expect(phone).to_have_url(re.compile("/lessons/02-resources-and-verbs/"))
    expect(menu).not_to_be_in_viewport()


def test_a_phone_can_search(phone: Page) -> None:
    """The search covers the page, and finds the same."""
    phone.goto("/")
    phone.locator("header label.md-header__button[for=__search]").tap()

    assert search_for(phone, "pagination")


def test_paper_gets_the_page_and_nothing_around_it(page: Page) -> None:
    """No navigation, no search, no buttons; all of the text."""
    page.goto(LESSON)
    page.emulate_media(media="print")

    for around in (".md-header", ".md-tabs", ".md-sidebar", ".md-footer", ".md-top"):
        for element in page.locator(around).all():
            expect(element).to_be_hidden()
    expect(page.locator(".md-code__nav:visible")).to_have_count(0)
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    assert page.pdf().startswith(b"%PDF")
