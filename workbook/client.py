"""A synchronous client that speaks ASGI to an app on the main thread.

One event loop serves all requests of a run, so that a soft alarm can end an
endless loop in learner code, and so that a request costs a tenth of what a client
with a thread of its own costs. The surface follows HTTPX. Exceptions that leave
the app become a 500 with the exception at hand (`Answer.error`), which is what a
real server answers.
"""

import asyncio
import json as jsonlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any
from urllib.parse import quote, unquote, urlencode, urlsplit

from workbook.asgi import (
    Answer,
    ASGIApp,
    Headers,
    Lifespan,
    Loop,
    Message,
    NoAnswer,
    Request,
)


class Client:
    """Send requests to one app whose lifespan has been started.

    ``observe`` is told of every answer; the plugin uses it to show a learner what
    was sent and what came back.
    """

    def __init__(
        self,
        app: ASGIApp,
        loop: Loop,
        observe: Callable[[Answer], None] = lambda _answer: None,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        self.app = app
        self.headers = dict(headers or {})
        self._loop = loop
        self._observe = observe
        self._lifespan = Lifespan(app, loop)

    def start(self) -> None:
        """Run the startup part of the app's lifespan."""
        self._lifespan.start()

    def stop(self) -> None:
        """Run the shutdown part of the app's lifespan."""
        self._lifespan.stop()

    def request(
        self,
        method: str,
        url: str,
        *,
        json: Any = None,
        content: bytes | str | None = None,
        params: Mapping[str, Any] | Sequence[tuple[str, Any]] | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> Answer:
        """Send one request and return the whole answer. Redirects are not followed."""
        request = self._build(method, url, json, content, params, headers)
        # A request that never comes back still has to be shown, so it is announced
        # before it is sent.
        answer = Answer(request)
        self._observe(answer)
        self._loop.run(self._exchange(answer))
        return answer

    def together(
        self, requests: Iterable[tuple[str, str] | tuple[str, str, dict[str, Any]]]
    ) -> list[Answer]:
        """Send several requests at once: ``(method, url)`` or ``(method, url, options)``."""
        answers = []
        for method, url, *rest in requests:
            options = {"json": None, "content": None, "params": None, "headers": None}
            options.update(rest[0] if rest else {})
            answers.append(Answer(self._build(method, url, **options)))
            self._observe(answers[-1])

        async def all_of_them() -> None:
            async with asyncio.TaskGroup() as group:
                for answer in answers:
                    group.create_task(self._exchange(answer))

        self._loop.run(all_of_them())
        return answers

    def get(self, url: str, **options: Any) -> Answer:
        """Send a GET request."""
        return self.request("GET", url, **options)

    def head(self, url: str, **options: Any) -> Answer:
        """Send a HEAD request."""
        return self.request("HEAD", url, **options)

    def options(self, url: str, **options: Any) -> Answer:
        """Send an OPTIONS request."""
        return self.request("OPTIONS", url, **options)

    def post(self, url: str, **options: Any) -> Answer:
        """Send a POST request."""
        return self.request("POST", url, **options)

    def put(self, url: str, **options: Any) -> Answer:
        """Send a PUT request."""
        return self.request("PUT", url, **options)

    def patch(self, url: str, **options: Any) -> Answer:
        """Send a PATCH request."""
        return self.request("PATCH", url, **options)

    def delete(self, url: str, **options: Any) -> Answer:
        """Send a DELETE request."""
        return self.request("DELETE", url, **options)

    def _build(
        self,
        method: str,
        url: str,
        json: Any,
        content: bytes | str | None,
        params: Mapping[str, Any] | Sequence[tuple[str, Any]] | None,
        headers: Mapping[str, str] | None,
    ) -> Request:
        parts = urlsplit(url)
        query = parts.query
        if params:
            encoded = urlencode(params, doseq=True)
            query = f"{query}&{encoded}" if query else encoded
        sent = {"host": "testserver", "user-agent": "workbook", "accept": "*/*"}
        if json is not None:
            body = jsonlib.dumps(json).encode()
            sent["content-type"] = "application/json"
        else:
            body = content.encode() if isinstance(content, str) else content or b""
        if body or method in {"POST", "PUT", "PATCH"}:
            sent["content-length"] = str(len(body))
        for name, value in {**self.headers, **(headers or {})}.items():
            sent[name.lower()] = value
        return Request(
            method=method,
            target=quote(parts.path or "/", safe="/%:@!$&'()*+,;=~-._")
            + (f"?{query}" if query else ""),
            headers=tuple(
                (name.encode("latin-1"), value.encode("latin-1"))
                for name, value in sent.items()
            ),
            body=body,
        )

    async def _exchange(self, answer: Answer) -> None:
        messages: list[Message] = []
        request = answer.request
        body_sent = False
        disconnect = asyncio.Event()

        async def receive() -> Message:
            nonlocal body_sent
            if not body_sent:
                body_sent = True
                return {"type": "http.request", "body": request.body}
            await disconnect.wait()
            return {"type": "http.disconnect"}

        async def send(message: Message) -> None:
            messages.append(message)
            if message["type"] == "http.response.body" and not message.get("more_body"):
                disconnect.set()

        try:
            await self.app(_http_scope(request, self._lifespan.state), receive, send)
        except Exception as error:
            answer.error = error
        _read(messages, answer)
        if not answer.status_code and answer.error is None:
            raise NoAnswer("the app ended the request without sending a response")


def _http_scope(request: Request, state: Mapping[str, Any]) -> dict[str, Any]:
    path, _, query = request.target.partition("?")
    return {
        "type": "http",
        "asgi": {"version": "3.0", "spec_version": "2.3"},
        "http_version": "1.1",
        "method": request.method,
        "scheme": "http",
        "path": unquote(path),
        "raw_path": path.encode("latin-1"),
        "query_string": query.encode("latin-1"),
        "root_path": "",
        "headers": list(request.headers),
        "client": ("127.0.0.1", 50000),
        "server": ("testserver", 80),
        "state": dict(state),
    }


def _read(messages: Iterable[Message], answer: Answer) -> None:
    for message in messages:
        if message["type"] == "http.response.start":
            answer.status_code = message["status"]
            answer.headers = Headers(message.get("headers", ()))
        elif message["type"] == "http.response.body":
            answer.content += message.get("body", b"")
    if answer.error is not None and not answer.status_code:
        answer.status_code = 500
        answer.content = b"Internal Server Error"
