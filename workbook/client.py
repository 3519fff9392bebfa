"""A synchronous client that speaks ASGI to an app on the main thread.

One event loop serves all requests of a run, so that a soft alarm can end an
endless loop in learner code, and so that a request costs a tenth of what a client
with a thread of its own costs. The surface follows HTTPX. Exceptions that leave
the app become a 500 with the exception at hand (`Answer.error`), which is what a
real server answers.
"""

import asyncio
from collections.abc import Callable, Iterable, Mapping, Sequence
from json import dumps
from typing import Any, TypedDict, Unpack
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


class Options(TypedDict, total=False):
    """What a request can carry; the names are those of HTTPX."""

    json: Any
    content: bytes | str | None
    params: Mapping[str, Any] | Sequence[tuple[str, Any]] | None
    headers: Mapping[str, str] | None


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

    def request(self, method: str, url: str, **options: Unpack[Options]) -> Answer:
        """Send one request and return the whole answer. Redirects are not followed."""
        answer = Answer(build_request(method, url, self.headers, options))
        # A request that never comes back has to be shown too: it is announced first.
        self._observe(answer)
        self._loop.run(self._exchange(answer))
        return answer

    def together(
        self, requests: Iterable[tuple[str, str] | tuple[str, str, Options]]
    ) -> list[Answer]:
        """Send several requests at once: ``(method, url)``, perhaps with options."""
        answers = []
        for method, url, *rest in requests:
            options = rest[0] if rest else Options()
            answers.append(Answer(build_request(method, url, self.headers, options)))
            self._observe(answers[-1])

        async def all_of_them() -> None:
            async with asyncio.TaskGroup() as group:
                for answer in answers:
                    group.create_task(self._exchange(answer))

        self._loop.run(all_of_them())
        return answers

    def get(self, url: str, **options: Unpack[Options]) -> Answer:
        """Send a GET request."""
        return self.request("GET", url, **options)

    def head(self, url: str, **options: Unpack[Options]) -> Answer:
        """Send a HEAD request."""
        return self.request("HEAD", url, **options)

    def options(self, url: str, **options: Unpack[Options]) -> Answer:
        """Send an OPTIONS request."""
        return self.request("OPTIONS", url, **options)

    def post(self, url: str, **options: Unpack[Options]) -> Answer:
        """Send a POST request."""
        return self.request("POST", url, **options)

    def put(self, url: str, **options: Unpack[Options]) -> Answer:
        """Send a PUT request."""
        return self.request("PUT", url, **options)

    def patch(self, url: str, **options: Unpack[Options]) -> Answer:
        """Send a PATCH request."""
        return self.request("PATCH", url, **options)

    def delete(self, url: str, **options: Unpack[Options]) -> Answer:
        """Send a DELETE request."""
        return self.request("DELETE", url, **options)

    async def _exchange(self, answer: Answer) -> None:
        connection = Connection(answer.request.body)
        scope = _http_scope(answer.request, self._lifespan.state)
        try:
            await self.app(scope, connection.receive, connection.send)
        except Exception as error:  # noqa: BLE001 - a server survives any of them
            answer.error = error
        _read(connection.messages, answer)
        if not answer.status_code and answer.error is None:
            raise NoAnswer("the app ended the request without sending a response")


class Connection:
    """The two ends that an ASGI app talks to during one request."""

    def __init__(self, body: bytes) -> None:
        self.messages: list[Message] = []
        self._to_send: list[Message] = [{"type": "http.request", "body": body}]
        self._is_over = asyncio.Event()

    async def receive(self) -> Message:
        """Hand out the body, and after the answer that the client has gone."""
        if self._to_send:
            return self._to_send.pop()
        await self._is_over.wait()
        return {"type": "http.disconnect"}

    async def send(self, message: Message) -> None:
        """Take in a part of the answer."""
        self.messages.append(message)
        if message["type"] == "http.response.body" and not message.get("more_body"):
            self._is_over.set()


def build_request(
    method: str, url: str, defaults: Mapping[str, str], options: Options
) -> Request:
    """Return the request that a client with these default headers sends."""
    body = _body(options)
    sent = {"host": "testserver", "user-agent": "workbook", "accept": "*/*"}
    if options.get("json") is not None:
        sent["content-type"] = "application/json"
    if body or method in {"POST", "PUT", "PATCH"}:
        sent["content-length"] = str(len(body))
    given = {**defaults, **(options.get("headers") or {})}
    sent.update({name.lower(): value for name, value in given.items()})
    return Request(
        method=method,
        target=_target(url, options),
        headers=tuple(
            (name.encode("latin-1"), value.encode("latin-1"))
            for name, value in sent.items()
        ),
        body=body,
    )


def _body(options: Options) -> bytes:
    if options.get("json") is not None:
        return dumps(options["json"]).encode()
    content = options.get("content") or b""
    return content.encode() if isinstance(content, str) else content


def _target(url: str, options: Options) -> str:
    parts = urlsplit(url)
    encoded = urlencode(options.get("params") or (), doseq=True)
    query = "&".join(filter(None, (parts.query, encoded)))
    path = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~-._")
    return f"{path}?{query}" if query else path


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
