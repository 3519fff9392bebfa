"""Submissions that end Python, or pytest, or whatever else they can reach."""

import signal

from tests.broken.endless import HANDLER, LIFESPAN, SYNC_HANDLER
from tests.broken.submission import Submission

ENDED = r"Python (ended|was ended by \w+)"
ENDED_IN_THE_CHECK = rf"{ENDED} during test_3_visits\.py::test_every_visit_adds_one"


def in_handler(body: str) -> str:
    """Return a handler that imports what is needed to leave."""
    return f"import ctypes, os, pytest, signal, sys\n\n{HANDLER.format(body=body)}"


def at_import(body: str) -> str:
    """Return a module that leaves while it is imported."""
    return f"import ctypes, os, pytest, signal, sys\n\n{body}"


SIGNALS = [
    Submission(
        f"{name} to itself",
        in_handler(f"os.kill(os.getpid(), signal.{name})"),
        rf"(?s){ENDED_IN_THE_CHECK}|KeyboardInterrupt|interrupted|{name}",
        green=5,
    )
    for name in ("SIGTERM", "SIGINT", "SIGKILL", "SIGABRT", "SIGUSR1")
    if hasattr(signal, name)
]

SUBMISSIONS = [
    Submission("exit at import", at_import("sys.exit(0)"), r"sys\.exit", "sys.exit(0)"),
    Submission(
        "exit in a handler", in_handler("sys.exit(0)"), r"sys\.exit", "sys.exit(0)", 5
    ),
    Submission(
        "exit in a sync handler",
        "import sys\n" + SYNC_HANDLER.format(body="sys.exit(0)"),
        r"sys\.exit",
        "sys.exit(0)",
        5,
    ),
    Submission(
        "exit in a lifespan",
        "import sys\n" + LIFESPAN.format(start="sys.exit(0)", stop=""),
        r"sys\.exit",
        "sys.exit(0)",
    ),
    Submission(
        "hard exit at import", at_import("os._exit(0)"), r"os\._exit", "os._exit(0)"
    ),
    Submission(
        "hard exit in a handler",
        in_handler("os._exit(0)"),
        r"os\._exit",
        "os._exit(0)",
        5,
    ),
    Submission(
        "hard exit in a sync handler",
        "import os\n" + SYNC_HANDLER.format(body="os._exit(0)"),
        r"os\._exit",
        "os._exit(0)",
        5,
    ),
    Submission(
        "hard exit past the guard",
        in_handler('__import__("posix")._exit(0)'),
        ENDED_IN_THE_CHECK,
        green=5,
    ),
    Submission(
        "another program in its place",
        in_handler('os.execv(sys.executable, [sys.executable, "-c", "print(12)"])'),
        ENDED_IN_THE_CHECK,
        green=5,
    ),
    Submission(
        "another program that stays",
        in_handler('os.execv("/bin/sleep", ["sleep", "600"])'),
        ENDED_IN_THE_CHECK,
        green=5,
    ),
    *SIGNALS,
    *(
        Submission(
            f"{name} to its parent",
            in_handler(
                f"os.kill(os.getppid(), signal.{name})\n    COUNTS[name] += 1\n"
                '    return {"count": COUNTS[name]}'
            ),
            passes=True,
        )
        for name in ("SIGKILL", "SIGTERM", "SIGSTOP", "SIGINT", "SIGUSR1")
    ),
    Submission(
        "SIGKILL to its group",
        in_handler("os.killpg(os.getpgrp(), signal.SIGKILL)"),
        ENDED_IN_THE_CHECK,
        green=5,
    ),
    Submission(
        "segmentation fault",
        in_handler("ctypes.string_at(0)"),
        ENDED_IN_THE_CHECK,
        green=5,
    ),
    Submission(
        "segmentation fault at import",
        at_import("ctypes.string_at(0)"),
        ENDED,
    ),
    Submission(
        "skips the check", in_handler('pytest.skip("not today")'), r"skip", green=5
    ),
    Submission(
        "skips at import",
        at_import('pytest.skip("not today", allow_module_level=True)'),
        r"skip",
    ),
    Submission(
        "expects to fail",
        in_handler('pytest.xfail("as I thought")'),
        r"xfail|skip|as I thought",
        green=5,
    ),
    Submission(
        "ends pytest",
        in_handler('pytest.exit("done", returncode=0)'),
        r"interrupted|pytest\.exit|1 of 6|5 of 6",
        green=5,
    ),
    Submission(
        "ends pytest at import",
        at_import('pytest.exit("done", returncode=0)'),
        r"interrupted|pytest\.exit|of 6 checks were run",
    ),
    Submission(
        "raises what nobody catches",
        in_handler('raise BaseException("nobody")'),
        r"BaseException: nobody",
        green=5,
    ),
    Submission(
        "raises KeyboardInterrupt",
        in_handler("raise KeyboardInterrupt"),
        r"interrupted|KeyboardInterrupt",
        green=5,
    ),
    Submission(
        "raises KeyboardInterrupt at import",
        at_import("raise KeyboardInterrupt"),
        r"interrupted, in .*visits\.py:\d+",
    ),
    Submission(
        "raises CancelledError",
        "import asyncio\n" + HANDLER.format(body="raise asyncio.CancelledError"),
        r"Cancel",
        green=5,
    ),
    Submission(
        "cancels every task",
        "import asyncio\n"
        + HANDLER.format(
            body="[task.cancel() for task in asyncio.all_tasks()]\n"
            "    await asyncio.sleep(0)"
        ),
        r"Cancel",
        green=5,
    ),
    Submission(
        "stops the event loop",
        "import asyncio\n"
        + HANDLER.format(
            body="asyncio.get_running_loop().stop()\n    await asyncio.sleep(1)"
        ),
        r"(?i)event loop",
        green=5,
    ),
    Submission(
        "deep recursion",
        "def deep(): return deep() + 1\n" + HANDLER.format(body="deep()"),
        r"RecursionError",
        "deep()",
        5,
    ),
    Submission(
        "deep recursion at import",
        "def deep(): return deep() + 1\ndeep()",
        r"RecursionError",
        "deep()",
    ),
    Submission(
        "deep recursion with a high limit",
        "import sys\nsys.setrecursionlimit(200_000)\n"
        "def deep(): return deep() + 1\n" + HANDLER.format(body="deep()"),
        r"RecursionError|no end after|were stopped|MemoryError",
        green=5,
    ),
    Submission(
        "recursion through C with a high limit",
        """
        import sys
        sys.setrecursionlimit(1_000_000)

        class Deep:
            def __repr__(self) -> str:
                return repr(self)

        async def count_visit(name: str) -> dict[str, int]:
            return {"count": len(repr(Deep()))}
        """,
        rf"RecursionError|{ENDED_IN_THE_CHECK}",
        green=5,
    ),
]
