"""ASGI from the server's side: what is sent, what comes back, start and stop."""

import asyncio
import contextlib
import contextvars
import sys
from collections.abc import Awaitable, Callable, Coroutine, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from json import loads
from typing import Any, Protocol, TypeVar

Result = TypeVar("Result")
Message = dict[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
WORKERS = "anyio._backends._asyncio"
"""The module that runs in threads what may block; imported when it is needed."""
HUNG: list[asyncio.Runner] = []
"""Loops that were abandoned. Collecting them would write complaints to stderr."""


class ASGIApp(Protocol):
    """Anything that answers ASGI; FastAPI apps do."""

    async def __call__(self, scope: Any, receive: Any, send: Any, /) -> None:
        """Serve one connection."""


class Headers(Mapping[str, str]):
    """Case-insensitive headers; several of one name are joined with a comma."""

    def __init__(self, raw: Iterable[tuple[bytes, bytes]] = ()) -> None:
        self.raw = [(name.lower(), value) for name, value in raw]

    def __getitem__(self, name: str) -> str:
        values = self.get_list(name)
        if not values:
            raise KeyError(name)
        return ", ".join(values)

    def __iter__(self) -> Iterator[str]:
        return iter(dict.fromkeys(name.decode("latin-1") for name, _ in self.raw))

    def __len__(self) -> int:
        return len({name for name, _ in self.raw})

    def __repr__(self) -> str:
        return f"Headers({dict(self)})"

    def get_list(self, name: str) -> list[str]:
        """Return every value of one header, in the order they were sent."""
        wanted = name.lower().encode("latin-1")
        return [value.decode("latin-1") for key, value in self.raw if key == wanted]


@dataclass(frozen=True, slots=True)
class Request:
    """What was sent."""

    method: str
    target: str
    headers: tuple[tuple[bytes, bytes], ...] = ()
    body: bytes = b""


@dataclass(slots=True)
class Answer:
    """What came back. ``error`` is the exception that escaped the app, if any."""

    request: Request
    status_code: int = 0
    headers: Headers = field(default_factory=Headers)
    content: bytes = b""
    error: BaseException | None = None

    @property
    def text(self) -> str:
        """The body as text."""
        return self.content.decode("utf-8", errors="replace")

    def json(self) -> Any:
        """Return the body as JSON; fail with a sentence when it is none."""
        try:
            return loads(self.content)
        except ValueError:
            shown = self.text if len(self.content) <= 80 else self.text[:80] + "…"
            kind = self.headers.get("content-type", "no content type")
            message = f"the body should be JSON, but it is {shown!r} ({kind})"
            raise AssertionError(message) from None


class NoAnswer(AssertionError):
    """The app ended a request without sending a response."""


class LifespanFailed(Exception):
    """The app refused to start or to stop; ``__cause__`` has its reason."""


class Loop:
    """The one event loop of a run. A broken loop can be thrown away and replaced."""

    def __init__(self) -> None:
        self._runner: asyncio.Runner | None = None
        self._server: Server | None = None

    def run(self, work: Coroutine[Any, Any, Result]) -> Result:
        """Run a coroutine to its end on the shared loop, in a context of its own."""
        if self._runner is None:
            self._runner = asyncio.Runner()
        # Runner.run would turn the first Ctrl-C into a cancellation, which an endless
        # loop never hears of.
        loop = self._runner.get_loop()
        if self._server is None and WORKERS in sys.modules:
            self._server = Server(loop)
            loop.run_until_complete(self._server.take_over())
        task = loop.create_task(work, context=contextvars.copy_context())
        return loop.run_until_complete(task)

    def abandon(self) -> None:
        """Leave a loop in which something still hangs; the next run gets a new one."""
        if self._runner is not None:
            HUNG.append(self._runner)
            self._runner = None
        self._end_server()

    def close(self) -> None:
        """Cancel what is left and close the loop."""
        if self._runner is not None:
            self._runner.close()
            self._runner = None
        self._end_server()

    def _end_server(self) -> None:
        if self._server is not None:
            self._server.end()
            self._server = None


class Server:
    """What a server's own task is to AnyIO: something that outlives all requests.

    AnyIO lets its threads go when the task ends that has run first. Here that is a
    request, so each one would start threads of its own, where a server keeps them.
    """

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self._loop = loop  # AnyIO's threads ask for it by this name
        self._at_the_end: list[Callable[[Any], object]] = []

    async def take_over(self) -> None:
        """Let AnyIO know; where it looks different, it starts threads as ever."""
        with contextlib.suppress(AttributeError):
            sys.modules[WORKERS]._root_task.set(self)  # noqa: SLF001 - nothing public says so

    def done(self) -> bool:
        """Tell that there will be more requests."""
        return False

    def add_done_callback(
        self, callback: Callable[[Any], object], *, context: object = None
    ) -> None:
        """Remember what is to be done at the end."""
        del context
        self._at_the_end.append(callback)

    def remove_done_callback(self, callback: Callable[[Any], object]) -> None:
        """Forget it: a thread has been idle for too long."""
        self._at_the_end.remove(callback)

    def end(self) -> None:
        """Let the threads go."""
        for callback in self._at_the_end:
            callback(self)


class Lifespan:
    """Drive the lifespan of an app as a server does."""

    def __init__(self, app: ASGIApp, loop: Loop) -> None:
        self.state: dict[str, Any] = {}
        self._app = app
        self._loop = loop
        self._inbox: asyncio.Queue[Message] = asyncio.Queue()
        self._outbox: asyncio.Queue[Message] = asyncio.Queue()
        self._task: asyncio.Task[None] | None = None

    def start(self) -> None:
        """Send ``lifespan.startup`` and wait; raise `LifespanFailed` when it fails."""
        self._loop.run(self._start())

    def stop(self) -> None:
        """Send ``lifespan.shutdown`` and wait; raise `LifespanFailed` when it fails."""
        if self._task is not None and not self._task.done():
            self._loop.run(self._say("lifespan.shutdown", self._task))
        self._task = None

    async def _start(self) -> None:
        scope = {
            "type": "lifespan",
            "asgi": {"version": "3.0", "spec_version": "2.0"},
            "state": self.state,
        }
        self._task = asyncio.get_running_loop().create_task(
            self._app(scope, self._inbox.get, self._outbox.put)
        )
        await self._say("lifespan.startup", self._task)

    async def _say(self, message: str, task: asyncio.Task[None]) -> None:
        await self._inbox.put({"type": message})
        reply = asyncio.ensure_future(self._outbox.get())
        await asyncio.wait({reply, task}, return_when=asyncio.FIRST_COMPLETED)
        if reply.done() and not reply.result()["type"].endswith(".failed"):
            return
        reply.cancel()
        await asyncio.wait({task})
        cause = None if task.cancelled() else task.exception()
        raise LifespanFailed(f"{message} got no answer") from cause
