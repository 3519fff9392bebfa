"""The pages of an app that describe it, ``/docs`` and ``/redoc``, without a network.

FastAPI's pages load Swagger UI and ReDoc from other hosts. `LocalDocs` stands in front
of a learner's app and changes these addresses, on these pages and nowhere else. What is
at the new addresses comes from the package fastapi-offline; none of its code is used.
The app knows nothing of all this.
"""

import re
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from workbook.asgi import ASGIApp, Headers, Message, Receive, Send

PREFIX = "/_workbook/docs/"
FILES = {
    "favicon.png": b"image/png",
    "redoc.standalone.js": b"text/javascript; charset=utf-8",
    "swagger-ui-bundle.js": b"text/javascript; charset=utf-8",
    "swagger-ui.css": b"text/css; charset=utf-8",
}
OURS = {PREFIX + name: name for name in FILES}
USUAL_PAGES = ("/docs", "/redoc")

# In any version, from any host: an app may name others than FastAPI does.
SCRIPT_OR_STYLE = re.compile(
    rb"https://[^\s\"'<>]+/(?:swagger-ui-dist|redoc)@[^\s\"'<>]*?"
    rb"(?P<file>swagger-ui-bundle\.js|swagger-ui\.css|redoc\.standalone\.js)"
)
ICON = re.compile(rb"https://fastapi\.tiangolo\.com/img/(?P<file>favicon\.png)")
FONTS = re.compile(rb"<link[^>]+https://fonts\.googleapis\.com/[^>]*>")
# ReDoc's script loads a picture beside its name; a picture of nothing takes its place.
LOGO = b"https://cdn.redoc.ly/redoc/logo-mini.svg"
NOTHING = b"data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'/%3E"
PINNED = re.compile(rb"\sintegrity\s*=")


def find_files() -> Path | None:
    """Return the folder with Swagger UI and ReDoc, or None where there is none."""
    found = find_spec("fastapi_offline")
    if found is None or found.origin is None:
        return None
    folder = Path(found.origin).parent / "static"
    return folder if all((folder / name).is_file() for name in FILES) else None


def without_other_hosts(page: bytes) -> bytes:
    """Return a page that loads the same from here.

    A page that says what must be in a file (``integrity``) has to get that very file.
    """
    if PINNED.search(page):
        return page
    for address in (SCRIPT_OR_STYLE, ICON):
        page = address.sub(PREFIX.encode() + rb"\g<file>", page)
    return FONTS.sub(b"", page)


class LocalDocs:
    """Serve an app; its pages that describe it need no other host."""

    def __init__(self, app: ASGIApp, files: Path) -> None:
        self._app = app
        self._files = files
        own = (getattr(app, name, None) for name in ("docs_url", "redoc_url"))
        self._pages = {*USUAL_PAGES, *own}

    async def __call__(self, scope: Any, receive: Receive, send: Send) -> None:
        """Serve one connection."""
        if scope["type"] != "http" or scope["method"] != "GET":
            await self._app(scope, receive, send)
        elif scope["path"] in OURS:
            await self._send_file(OURS[scope["path"]], send)
        elif scope["path"] in self._pages:
            await self._app(asking_for_plain_text(scope), receive, Rewriting(send))
        else:
            await self._app(scope, receive, send)

    async def _send_file(self, name: str, send: Send) -> None:
        body = (self._files / name).read_bytes().replace(LOGO, NOTHING)
        headers = [
            (b"content-type", FILES[name]),
            (b"content-length", str(len(body)).encode()),
            (b"cache-control", b"no-cache"),
        ]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        await send({"type": "http.response.body", "body": body})


def asking_for_plain_text(scope: dict[str, Any]) -> dict[str, Any]:
    """Return the request without its wish for compression: the page will be read."""
    wish = b"accept-encoding"
    return {**scope, "headers": [pair for pair in scope["headers"] if pair[0] != wish]}


class Rewriting:
    """Take the messages of a response, and hold back a page until it is complete."""

    def __init__(self, send: Send) -> None:
        self._send = send
        self._start: Message | None = None
        self._page = b""

    async def __call__(self, message: Message) -> None:
        """Pass a message on, later or at once."""
        if message["type"] == "http.response.start" and is_page(message):
            self._start = message
        elif self._start is None or message["type"] != "http.response.body":
            await self._send(message)
        else:
            self._page += message.get("body", b"")
            if not message.get("more_body", False):
                await self._finish(self._start)

    async def _finish(self, start: Message) -> None:
        page = without_other_hosts(self._page)
        if page != self._page:
            length = (b"content-length", str(len(page)).encode())
            kept = [pair for pair in start["headers"] if pair[0].lower() != length[0]]
            start = {**start, "headers": [*kept, length]}
        await self._send(start)
        await self._send({"type": "http.response.body", "body": page})


def is_page(start: Message) -> bool:
    """True for a response that is HTML and not compressed."""
    headers = Headers(start.get("headers", ()))
    is_html = headers.get("content-type", "").lower().startswith("text/html")
    return is_html and "content-encoding" not in headers
