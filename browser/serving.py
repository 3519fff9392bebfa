"""Serve a built site as real hosts do: compressed, and with its own page for errors."""

import gzip
import mimetypes
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

COMPRESSED = ("text/", "application/json", "application/xml", "image/svg+xml")
COMPRESSED_TOO = ("application/javascript", "application/x-ipynb+json")


class SiteServer:
    """A site on loopback, at a port that the system has chosen."""

    def __init__(self, address: str) -> None:
        self.address = address
        self.sent: list[tuple[str, int]] = []
        """Path and bytes of every answer so far, head included."""

    def forget(self) -> None:
        """Begin to count anew."""
        self.sent.clear()


@cache
def packed(file: Path) -> tuple[bytes, str, bool]:
    """Return what is sent for a file, its type, and whether that is compressed."""
    kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
    body = file.read_bytes()
    if not kind.startswith(COMPRESSED) and kind not in COMPRESSED_TOO:
        return body, kind, False
    if kind.startswith("text/") or kind == "application/javascript":
        kind += "; charset=utf-8"
    return gzip.compress(body, 6), kind, True


def find_file(root: Path, target: str) -> Path | None:
    """Return the file of the site that a request asks for."""
    path = unquote(urlsplit(target).path)
    file = root / (path.lstrip("/") + ("index.html" if path.endswith("/") else ""))
    is_inside = file.resolve().is_relative_to(root.resolve())
    return file if is_inside and file.is_file() else None


@contextmanager
def serving(root: Path) -> Iterator[SiteServer]:
    """Serve the site below a folder until the block ends."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            file = find_file(root, self.path)
            body, kind, is_compressed = packed(file or root / "404.html")
            lines = [
                f"HTTP/1.1 {'200 OK' if file else '404 Not Found'}",
                f"Content-Type: {kind}",
                f"Content-Length: {len(body)}",
                "Cache-Control: max-age=600",
                *(["Content-Encoding: gzip"] if is_compressed else []),
            ]
            head = "\r\n".join([*lines, "", ""]).encode()
            site.sent.append((self.path, len(head) + len(body)))
            self.wfile.write(head + body)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    site = SiteServer(f"http://127.0.0.1:{server.server_address[1]}")
    thread = threading.Thread(
        target=server.serve_forever, kwargs={"poll_interval": 0.1}
    )
    thread.start()
    try:
        yield site
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
