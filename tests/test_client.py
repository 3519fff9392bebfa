"""The client that checks use: a synchronous face, one loop, honest answers."""

import asyncio
import contextvars
import sys
import threading
from collections.abc import Iterator
from types import ModuleType
from typing import Any

import pytest
from fastapi import FastAPI

from workbook.asgi import WORKERS, Answer, ASGIApp, LifespanFailed, Loop, NoAnswer
from workbook.client import Client

SEEN = contextvars.ContextVar("SEEN", default=False)


@pytest.fixture
def loop() -> Iterator[Loop]:
    """A loop that is closed at the end."""
    loop = Loop()
    yield loop
    loop.close()


async def echo(scope: Any, receive: Any, send: Any) -> None:
    """Answer with what was sent."""
    if scope["type"] == "lifespan":
        await serve_lifespan(receive, send)
        return
    body = (await receive())["body"]
    headers = [
        (b"X-Method", scope["method"].encode()),
        (b"X-Path", scope["path"].encode()),
        (b"X-Query", scope["query_string"]),
        (b"Set-Cookie", b"a=1"),
        (b"Set-Cookie", b"b=2"),
        *((b"sent-" + name, value) for name, value in scope["headers"]),
    ]
    await send({"type": "http.response.start", "status": 203, "headers": headers})
    await send({"type": "http.response.body", "body": body[:3], "more_body": True})
    await send({"type": "http.response.body", "body": body[3:]})
    assert (await receive())["type"] == "http.disconnect"


async def serve_lifespan(receive: Any, send: Any) -> None:
    """Start and stop without doing anything."""
    for moment in ("startup", "shutdown"):
        assert (await receive())["type"] == f"lifespan.{moment}"
        await send({"type": f"lifespan.{moment}.complete"})


def test_what_was_sent_arrives(loop: Loop) -> None:
    """Method, path, query, headers and body are those of the call."""
    client = Client(echo, loop, headers={"X-Who": "alice"})

    answer = client.post(
        "/a b/é?x=1",
        json={"n": 1},
        params=[("x", "2"), ("y", "ü")],
        headers={"If": "1"},
    )

    assert answer.status_code == 203
    assert answer.headers["x-method"] == "POST"
    assert answer.headers["X-Path"] == "/a b/é".encode().decode("latin-1")
    assert answer.headers["x-query"] == "x=1&x=2&y=%C3%BC"
    assert answer.headers["sent-x-who"] == "alice"
    assert answer.headers["sent-if"] == "1"
    assert answer.headers["sent-content-type"] == "application/json"
    assert answer.headers["sent-content-length"] == "8"
    assert answer.json() == {"n": 1}
    assert answer.text == '{"n": 1}'


@pytest.mark.parametrize(
    "verb", ["get", "head", "options", "post", "put", "patch", "delete"]
)
def test_every_verb_has_its_method(loop: Loop, verb: str) -> None:
    """The surface follows HTTPX."""
    answer = getattr(Client(echo, loop), verb)("http://testserver/x")

    assert answer.headers["x-method"] == verb.upper()
    assert answer.headers["x-path"] == "/x"


def test_a_body_of_bytes_or_text_is_sent_as_it_is(loop: Loop) -> None:
    """A check can send what is no JSON."""
    client = Client(echo, loop)

    assert client.put("/", content="grüße").content == "grüße".encode()
    assert client.put("/", content=b"\xff").text == "\N{REPLACEMENT CHARACTER}"
    assert client.post("/").headers["sent-content-length"] == "0"
    assert "sent-content-length" not in client.get("/").headers


def test_headers_are_a_mapping_that_ignores_case(loop: Loop) -> None:
    """Several of one name are joined, or come as a list."""
    headers = Client(echo, loop).get("/").headers

    assert headers["SET-COOKIE"] == "a=1, b=2"
    assert headers.get_list("Set-Cookie") == ["a=1", "b=2"]
    assert headers.get("x-none") is None
    assert len(headers) == len(list(headers)) == len(dict(headers))
    assert "'x-method': 'GET'" in repr(headers)


def test_a_body_that_is_no_json_fails_in_a_sentence(loop: Loop) -> None:
    """The message says what it is instead, and not all of it when it is long."""
    client = Client(echo, loop)

    with pytest.raises(AssertionError, match="should be JSON, but it is 'hello'"):
        client.post("/", content="hello").json()
    with pytest.raises(AssertionError, match=r"x{80}…' "):
        client.post("/", content="x" * 1000).json()


def test_an_exception_in_the_app_is_a_500_with_the_exception_at_hand(
    loop: Loop,
) -> None:
    """That is what a real server answers; a part that was sent stays sent."""

    async def crash(scope: Any, _receive: Any, send: Any) -> None:
        if scope["path"] == "/late":
            await send({"type": "http.response.start", "status": 200})
        raise KeyError("alice")

    early, late = map(Client(crash, loop).get, ("/early", "/late"))

    assert (early.status_code, early.text) == (500, "Internal Server Error")
    assert repr(early.error) == "KeyError('alice')"
    assert (late.status_code, late.content) == (200, b"")


def test_no_answer_at_all_is_told(loop: Loop) -> None:
    """A server would close the connection."""

    async def silent(scope: Any, receive: Any, send: Any) -> None:
        """Say nothing."""

    with pytest.raises(NoAnswer, match="without sending a response"):
        Client(silent, loop).get("/")


def test_a_request_is_observed_before_it_is_sent(loop: Loop) -> None:
    """One that never comes back has to be shown as well."""
    seen: list[Answer] = []
    client = Client(echo, loop, seen.append)

    answers = [client.get("/a"), *client.together([("GET", "/b")])]

    assert seen == answers
    assert [answer.request.target for answer in seen] == ["/a", "/b"]


def test_requests_together_are_served_at_the_same_time(loop: Loop) -> None:
    """Each of two waits for the other: one after the other they would never end."""
    arrived: list[asyncio.Event] = [asyncio.Event(), asyncio.Event()]

    async def meet(scope: Any, _receive: Any, send: Any) -> None:
        number = int(scope["query_string"])
        arrived[number].set()
        await asyncio.wait_for(arrived[1 - number].wait(), 5)
        await send({"type": "http.response.start", "status": 200 + number})

    client = Client(meet, loop)

    answers = client.together([("GET", "/?0"), ("POST", "/?1", {"json": {"a": 1}})])

    assert [answer.status_code for answer in answers] == [200, 201]
    assert [answer.request.body for answer in answers] == [b"", b'{"a": 1}']


def test_the_lifespan_starts_once_and_stops_once(loop: Loop) -> None:
    """Its state is there in every request."""
    told: list[str] = []

    async def app(scope: Any, receive: Any, send: Any) -> None:
        if scope["type"] == "http":
            told.append(f"serve {scope['state']['who']}")
            await send({"type": "http.response.start", "status": 200})
            return
        scope["state"]["who"] = "alice"
        told.append((await receive())["type"])
        await send({"type": "lifespan.startup.complete"})
        told.append((await receive())["type"])
        await send({"type": "lifespan.shutdown.complete"})

    client = Client(app, loop)
    client.start()
    client.get("/")
    client.stop()
    client.stop()

    assert told == ["lifespan.startup", "serve alice", "lifespan.shutdown"]


def failing(how: str) -> ASGIApp:
    """Return an app whose start fails in some way."""

    async def app(_scope: Any, receive: Any, send: Any) -> None:
        await receive()
        if how == "says so":
            await send({"type": "lifespan.startup.failed"})
            raise RuntimeError(how)
        if how == "raises":
            raise RuntimeError(how)
        if how == "cancelled":
            raise asyncio.CancelledError

    return app


@pytest.mark.parametrize(
    ("how", "cause"),
    [
        ("says so", "RuntimeError('says so')"),
        ("raises", "RuntimeError('raises')"),
        ("cancelled", "None"),
        ("returns", "None"),
    ],
)
def test_a_start_that_fails_has_its_cause(loop: Loop, how: str, cause: str) -> None:
    """Whatever an app does instead of starting, it is told."""
    client = Client(failing(how), loop)

    with pytest.raises(LifespanFailed, match=r"lifespan\.startup") as failed:
        client.start()

    assert repr(failed.value.__cause__) == cause
    client.stop()


def test_what_never_started_need_not_stop(loop: Loop) -> None:
    """A client may be used without its lifespan."""
    client = Client(echo, loop)

    client.stop()

    assert client.get("/").status_code == 203


def test_an_abandoned_loop_makes_room_for_a_new_one(loop: Loop) -> None:
    """Where something hangs, the next request is served all the same."""
    client = Client(echo, loop)
    client.get("/")

    loop.abandon()

    assert client.get("/").status_code == 203
    loop.close()
    loop.close()


def test_context_does_not_leak_from_one_request_into_the_next(loop: Loop) -> None:
    """A server gives every request a context of its own."""
    client = Client(counting, loop)

    assert [client.get("/").status_code for _ in range(2)] == [200, 200]


async def counting(_scope: Any, _receive: Any, send: Any) -> None:
    """Answer 200 to the first request of a context, and then 201."""
    status = 201 if SEEN.get() else 200
    SEEN.set(True)
    await send({"type": "http.response.start", "status": status})


def blocking(app: FastAPI, seen: list[int]) -> None:
    """Give an app an endpoint that runs in a thread, and notes which."""

    @app.get("/")
    def read() -> None:
        seen.append(threading.get_ident())


def workers() -> list[threading.Thread]:
    """Return the threads of AnyIO that run."""
    return [item for item in threading.enumerate() if item.name.startswith("AnyIO")]


@pytest.mark.parametrize("end", ["close", "abandon"])
def test_threads_stay_from_one_request_to_the_next(end: str) -> None:
    """As on a server; when the loop is left, they go."""
    loop, app, seen = Loop(), FastAPI(), list[int]()
    blocking(app, seen)
    client, before = Client(app, loop), len(workers())
    client.get("/")  # AnyIO's part for threads may be imported only now

    for _ in range(3):
        client.get("/")

    assert len(set(seen[1:])) == 1
    getattr(loop, end)()
    for worker in workers()[before:]:
        worker.join(10)
    assert len(workers()) == before
    assert client.get("/").status_code == 200  # by a new loop
    loop.close()


def test_a_thread_that_was_idle_for_too_long_may_go(
    loop: Loop, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two run at once; one of them is not needed any more."""
    app, seen, meeting = FastAPI(), list[int](), threading.Barrier(2, timeout=10)
    blocking(app, seen)

    @app.get("/meet")
    def meet() -> None:
        meeting.wait()

    client = Client(app, loop)
    client.get("/")
    client.together([("GET", "/meet")] * 2)
    worker = type(workers()[-1])
    monkeypatch.setattr(worker, "MAX_IDLE_TIME", 0)

    assert client.get("/").status_code == 200
    assert client.get("/").status_code == 200


def test_an_anyio_that_looks_different_starts_threads_as_ever(
    loop: Loop, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, WORKERS, ModuleType("other"))

    client = Client(echo, loop)
    client.start()

    assert client.get("/").status_code == 203
    client.stop()
