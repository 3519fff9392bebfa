"""Submissions that never come to an end."""

from tests.broken.submission import Submission

LIFESPAN = """
@asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncIterator[None]:
    {start}
    yield
    {stop}
"""
HANDLER = "async def count_visit(name: str) -> dict[str, int]:\n    {body}"
SYNC_HANDLER = HANDLER.replace("async ", "")

LOOP = "while True: pass"
STUBBORN = """
def spin():
    while True:
        try:
            while True:
                pass
        except BaseException:
            pass
"""
STOPPED = r"was stopped|were stopped|no end after"

SUBMISSIONS = [
    Submission("loop at import", LOOP, STOPPED, LOOP),
    Submission("loop in a handler", HANDLER.format(body=LOOP), STOPPED, LOOP, 5),
    Submission(
        "loop in a sync handler", SYNC_HANDLER.format(body=LOOP), STOPPED, LOOP, 5
    ),
    Submission(
        "loop in a lifespan", LIFESPAN.format(start=LOOP, stop=""), STOPPED, LOOP
    ),
    Submission(
        "loop when the app stops", LIFESPAN.format(start="", stop=LOOP), STOPPED, LOOP
    ),
    Submission(
        "loop in a validator",
        """
        from typing import Annotated
        from pydantic import AfterValidator

        def known(name: str) -> str:
            while True: pass

        async def count_visit(name: Annotated[str, AfterValidator(known)]):
            return {"count": 1}
        """,
        STOPPED,
        LOOP,
        5,
    ),
    Submission(
        "loop that swallows everything, in a sync handler",
        f"{STUBBORN}\n{SYNC_HANDLER.format(body='spin()')}",
        STOPPED,
        "pass",
        5,
    ),
    Submission(
        "loop that gives in to the alarm and answers right",
        f"""
        async def count_visit(name: str) -> dict[str, int]:
            try:
                {LOOP}
            except BaseException:
                COUNTS[name] += 1
                return {{"count": COUNTS[name]}}
        """,
        STOPPED,
        LOOP,
        5,
    ),
    Submission(
        "loop at import that gives in to the alarm",
        f"try:\n    {LOOP}\nexcept BaseException:\n    pass",
        STOPPED,
        LOOP,
    ),
    Submission(
        "await for ever",
        "import asyncio\n" + HANDLER.format(body="await asyncio.Event().wait()"),
        STOPPED,
        green=5,
    ),
    Submission(
        "await for ever in a lifespan",
        "import asyncio\n"
        + LIFESPAN.format(start="await asyncio.Event().wait()", stop=""),
        STOPPED,
    ),
    Submission(
        "sleep at import", "import time\ntime.sleep(600)", STOPPED, "time.sleep(600)"
    ),
    Submission(
        "regular expression in a catastrophe",
        "import re\n" + HANDLER.format(body='re.match(r"(a+)+$", "a" * 64 + "b")'),
        STOPPED,
        're.match(r"(a+)+$"',
        5,
    ),
    Submission(
        "answer without an end",
        """
        from fastapi.responses import StreamingResponse

        async def words():
            while True:
                yield b"again and "

        async def count_visit(name: str):
            return StreamingResponse(words())
        """,
        rf"{STOPPED}|too little memory",
        green=5,
    ),
    Submission(
        "client in a loop at import",
        """
        from fastapi.testclient import TestClient

        client = TestClient(FastAPI())
        while True:
            client.get("/health")
        """,
        STOPPED,
        'client.get("/health")',
    ),
    Submission(
        "server at import",
        """
        import uvicorn

        uvicorn.run(FastAPI(), port=0, log_level="critical")
        """,
        STOPPED,
        "uvicorn.run(",
    ),
    Submission(
        "repr that never ends",
        """
        class Endless(dict):
            def __repr__(self) -> str:
                while True: pass

        def create_app():
            return Endless()
        """,
        STOPPED,
        LOOP,
        files={"app/main.py": "from app.visits import create_app\n"},
    ),
    Submission(
        "thread that never ends",
        """
        import threading
        import time

        threading.Thread(target=lambda: time.sleep(600)).start()
        """,
        passes=True,
    ),
    Submission(
        "daemon thread that burns",
        """
        import threading

        def burn() -> None:
            while True: pass

        threading.Thread(target=burn, daemon=True).start()
        """,
        passes=True,
    ),
    Submission(
        "loop at exit",
        """
        import atexit

        @atexit.register
        def again() -> None:
            while True: pass
        """,
        passes=True,
    ),
    Submission(
        "loop when garbage is collected",
        """
        import gc

        def again(phase: str, info: object) -> None:
            while True: pass

        gc.callbacks.append(again)
        gc.collect()
        """,
        STOPPED,
        LOOP,
    ),
]
