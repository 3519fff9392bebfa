"""`/docs` of a lesson's app, as `workbook run` serves it, where there is no network."""

import signal
import subprocess
import sys
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from browser.building import ROOT
from browser.visiting import Seen, opened, watch
from tests.servers import free_port, wait_for


@pytest.fixture(scope="module")
def app() -> Iterator[str]:
    """The address of the reference of lesson 3."""
    port = free_port()
    command = ["run", "3", "--solution", "--port", str(port)]
    process = subprocess.Popen(
        [sys.executable, "-m", "workbook", *command],
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    address = f"http://127.0.0.1:{port}"
    try:
        wait_for(f"{address}/health")
        yield address
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(20)


@pytest.fixture
def offline(chromium: Browser, app: str) -> Iterator[Page]:
    """A window that reaches the app and nothing else."""
    seen = Seen()

    def only_the_app(route: Route) -> None:
        if route.request.url.startswith(f"{app}/"):
            route.continue_()
        else:
            route.abort()

    with opened(chromium, base_url=app) as context:
        context.route("**/*", only_the_app)
        page = context.new_page()
        watch(page, app, seen)
        yield page
    assert (seen.complaints, seen.foreign) == ([], [])


def test_docs_show_the_operations_and_try_them(offline: Page) -> None:
    """The page is drawn, and sends a request to the app."""
    offline.goto("/docs")
    operation = offline.locator(".opblock-get", has_text="/health")

    expect(offline.locator(".opblock")).not_to_have_count(0)
    operation.locator(".opblock-summary-control").click()
    operation.get_by_role("button", name="Try it out").click()
    operation.get_by_role("button", name="Execute").click()

    answer = operation.locator(".live-responses-table .response")
    expect(answer.locator(".response-col_status")).to_contain_text("200")
    expect(answer.locator(".highlight-code").first).to_contain_text('"status"')


def test_the_other_description_is_drawn_as_well(offline: Page) -> None:
    """ReDoc, without the fonts that it would like to have."""
    offline.goto("/redoc")

    expect(offline.get_by_role("heading", level=1)).to_contain_text("Todo API")
