"""`/docs` of a learner's app without a network, and everything else as it is."""

import importlib
import sys
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import pytest
from fastapi import FastAPI
from fastapi.middleware.gzip import GZipMiddleware
from fastapi.openapi.docs import get_swagger_ui_html
from fastapi.responses import (
    HTMLResponse,
    JSONResponse,
    RedirectResponse,
    Response,
    StreamingResponse,
)
from fastapi.testclient import TestClient

from workbook import local_docs
from workbook.asgi import ASGIApp, Receive, Send
from workbook.compose_cache import write_tree
from workbook.course import Course
from workbook.local_docs import FILES, LOGO, NOTHING, PREFIX, LocalDocs, find_files

SCRIPT = "https://cdn.jsdelivr.net/npm/swagger-ui-dist@5/swagger-ui-bundle.js"
PAGE = f'<script src="{SCRIPT}"></script>'
LOCAL_PAGE = f'<script src="{PREFIX}swagger-ui-bundle.js"></script>'


def behind(app: ASGIApp) -> TestClient:
    """Return a client for an app that `LocalDocs` stands in front of."""
    folder = find_files()
    assert folder is not None
    guarded: Any = LocalDocs(app, folder)
    return TestClient(guarded, follow_redirects=False)


def app_with_docs(response: Response) -> FastAPI:
    """Return an app with a page of its own at `/docs`, and the same elsewhere."""
    app = FastAPI(docs_url=None)
    for path in ("/docs", "/elsewhere"):
        app.add_route(path, lambda _request: response, methods=["GET", "POST"])
    return app


@pytest.mark.parametrize("page", ["/docs", "/redoc"])
def test_a_page_of_fastapi_names_no_other_host(page: str) -> None:
    """Nothing but its addresses is changed, and its length is right."""
    answer = behind(FastAPI()).get(page)

    assert answer.status_code == 200
    assert "https://" not in answer.text
    assert PREFIX in answer.text
    assert int(answer.headers["content-length"]) == len(answer.content)
    assert answer.headers.get_list("content-length") == [str(len(answer.content))]


@pytest.mark.parametrize(("name", "kind"), FILES.items())
def test_what_a_page_asks_for_is_here(name: str, kind: bytes) -> None:
    """With the type that a browser insists on."""
    answer = behind(FastAPI()).get(PREFIX + name)

    assert answer.status_code == 200
    assert answer.headers["content-type"] == kind.decode()
    assert int(answer.headers["content-length"]) == len(answer.content) > 1000


def test_redoc_loads_no_picture_from_elsewhere() -> None:
    """Its script names one; the rest of the script is as it was delivered."""
    delivered = find_files()
    assert delivered is not None
    original = (delivered / "redoc.standalone.js").read_bytes()

    script = behind(FastAPI()).get(PREFIX + "redoc.standalone.js").content

    assert LOGO not in script
    assert script.replace(NOTHING, LOGO) == original


def test_only_these_files_are_served() -> None:
    """The app answers for everything else below the private path."""
    client = behind(FastAPI())

    for name in ("", "core.py", "../core.py", "%2e%2e/core.py"):
        assert client.get(PREFIX + name).json() == {"detail": "Not Found"}


def test_other_paths_of_an_app_are_known() -> None:
    """An app says where its pages are."""
    client = behind(FastAPI(docs_url="/try", redoc_url=None))

    assert PREFIX in client.get("/try").text
    assert client.get("/docs").status_code == 404


def test_an_own_page_may_name_another_version_and_host() -> None:
    """Any host serves the same two files, under the name of their package."""
    page = get_swagger_ui_html(
        openapi_url="/openapi.json",
        title="Mine",
        swagger_js_url="https://unpkg.com/swagger-ui-dist@5.9.0/swagger-ui-bundle.js",
        swagger_css_url="https://unpkg.com/swagger-ui-dist@5.9.0/swagger-ui.css",
        swagger_favicon_url="/static/mine.png",
    )

    text = behind(app_with_docs(page)).get("/docs").text

    assert "unpkg.com" not in text
    assert '"/static/mine.png"' in text


@pytest.mark.parametrize(
    "page",
    [
        '<script src="/static/swagger-ui-bundle.js"></script>',
        PAGE.replace("<script ", '<script integrity="sha384-x" '),
        '<a href="https://swagger.io/swagger-ui.css">About it</a>',
        "",
    ],
)
def test_a_page_that_needs_no_change_gets_none(page: str) -> None:
    """Its own files, or files that must be the very ones it says."""
    assert behind(app_with_docs(HTMLResponse(page))).get("/docs").text == page


@pytest.mark.parametrize(
    "response",
    [
        JSONResponse({"see": SCRIPT}),
        RedirectResponse("/elsewhere"),
        Response(PAGE),
        HTMLResponse(PAGE, headers={"content-encoding": "x-own"}),
    ],
    ids=["json", "redirect", "no type", "encoded"],
)
def test_what_is_no_page_is_passed_on(response: Response) -> None:
    """Whatever the app means by it."""
    app = app_with_docs(response)

    direct = TestClient(app, follow_redirects=False).get("/docs")
    answer = behind(app).get("/docs")

    assert (answer.status_code, answer.content, answer.headers) == (
        direct.status_code,
        direct.content,
        direct.headers,
    )


@pytest.mark.parametrize(
    ("method", "path"), [("GET", "/elsewhere"), ("POST", "/docs"), ("HEAD", "/docs")]
)
def test_the_same_text_elsewhere_is_left_alone(method: str, path: str) -> None:
    """Only a page that is looked at is changed."""
    app = app_with_docs(HTMLResponse(PAGE))

    answer, direct = (
        client.request(method, path) for client in (behind(app), TestClient(app))
    )

    assert answer.content == direct.content
    assert answer.headers == direct.headers


def test_a_page_is_read_although_the_app_compresses() -> None:
    """The app is not asked to; elsewhere it is."""
    app = app_with_docs(HTMLResponse(PAGE + " " * 2000))
    app.add_middleware(GZipMiddleware)
    client = behind(app)

    assert client.get("/docs").text == LOCAL_PAGE + " " * 2000
    assert client.get("/elsewhere").headers["content-encoding"] == "gzip"


def test_a_page_that_comes_in_parts_is_put_together() -> None:
    """An address may be cut in the middle."""

    async def parts() -> AsyncIterator[str]:
        yield PAGE[:30]
        yield PAGE[30:]

    app = FastAPI(docs_url=None)

    @app.get("/docs")
    async def docs() -> StreamingResponse:
        return StreamingResponse(parts(), media_type="text/html")

    assert behind(app).get("/docs").text == LOCAL_PAGE


def test_the_lifespan_reaches_the_app() -> None:
    """It starts and stops as ever."""
    seen = []

    async def app(scope: dict[str, object], receive: Receive, send: Send) -> None:
        for step in ("startup", "shutdown"):
            seen.append((scope["type"], (await receive())["type"]))
            await send({"type": f"lifespan.{step}.complete"})

    with behind(app):
        pass

    assert seen == [("lifespan", "lifespan.startup"), ("lifespan", "lifespan.shutdown")]


@pytest.mark.parametrize("origin", ["missing", "no file", "empty"])
def test_without_the_package_there_are_no_files(
    origin: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A course that was updated, and not installed again."""
    spec = {
        "missing": None,
        "no file": importlib.machinery.ModuleSpec("fastapi_offline", None),
        "empty": importlib.machinery.ModuleSpec(
            "fastapi_offline", None, origin=str(tmp_path / "__init__.py")
        ),
    }[origin]
    monkeypatch.setattr(local_docs, "find_spec", lambda _name: spec)

    assert find_files() is None


@pytest.fixture
def greeting_app(built_course: Path, tmp_path: Path) -> Iterator[None]:
    """The package `app` of a lesson can be imported, as in the server's process."""
    course = Course(built_course)
    write_tree(tmp_path, course.compose(course.find("1")))
    before = set(sys.modules)
    sys.path.insert(0, str(tmp_path))
    yield
    sys.path.remove(str(tmp_path))
    for name in set(sys.modules) - before:
        if name.partition(".")[0] == "app" or name == "workbook.served":
            del sys.modules[name]


@pytest.mark.usefixtures("greeting_app")
def test_a_lesson_is_served_with_local_docs() -> None:
    """What the server imports is the learner's app with `LocalDocs` around it."""
    client = TestClient(importlib.import_module("workbook.served").app)

    assert client.get("/hello/Ada").json() == {"words": "Hello, Ada!"}
    assert PREFIX in client.get("/docs").text


@pytest.mark.usefixtures("greeting_app")
def test_a_lesson_is_served_without_them_too(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the package, /docs is what FastAPI makes it."""
    monkeypatch.setattr(local_docs, "find_spec", lambda _name: None)

    client = TestClient(importlib.import_module("workbook.served").app)

    assert "https://cdn.jsdelivr.net" in client.get("/docs").text
