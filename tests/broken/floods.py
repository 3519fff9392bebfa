"""Submissions that take more than their share: memory, output, processes, files.

None of them can harm the machine where no limit holds: memory that is asked for is
not touched, processes are counted and end by themselves, and what is printed is less
than a disk can hold.
"""

from tests.broken.endless import HANDLER
from tests.broken.submission import Submission

TOO_MANY = r"The checks were stopped during .*: they ran 64 processes"
RIGHT = 'COUNTS[name] += 1\n    return {"count": COUNTS[name]}'
"""The rest of a sound handler."""


def noisy(body: str, imports: str = "import os, sys, time") -> str:
    """Return a handler that answers right after it has done something else."""
    return f"{imports}\n\n{HANDLER.format(body=body)}\n    {RIGHT}"


SUBMISSIONS = [
    Submission(
        "two gigabytes at once",
        "hoard = []\n" + HANDLER.format(body="hoard.append(bytes(2 << 30))"),
        r"MemoryError|memory",
        "hoard.append(bytes(2 << 30))",
        5,
    ),
    Submission(
        "two gigabytes at import",
        "hoard = bytes(2 << 30)",
        r"MemoryError|memory",
        "hoard = bytes(2 << 30)",
    ),
    Submission(
        "memory bit by bit",
        "hoard = []\n"
        + HANDLER.format(body="hoard.extend(bytes(1 << 24) for _ in range(256))"),
        r"MemoryError|memory",
        "hoard.extend(",
        5,
    ),
    Submission(
        "memory, and it swallows the error",
        noisy(
            "hoard = []\n"
            "    try:\n"
            "        while len(hoard) < 256: hoard.append(bytes(1 << 24))\n"
            "    except MemoryError:\n"
            "        hoard.clear()"
        ),
        passes=True,
    ),
    Submission(
        "200 MB of prints",
        noisy('for _ in range(200): print("x" * 1_000_000)'),
        passes=True,
        seconds=15,
    ),
    Submission(
        "200 MB of prints by a wrong app",
        HANDLER.format(
            body='for _ in range(200): print("x" * 1_000_000)\n    return {"count": 7}'
        ),
        r"\[7, 7\]",
        green=5,
        seconds=15,
    ),
    Submission(
        "200 MB past the capture",
        noisy('for _ in range(200): os.write(1, b"x" * 1_000_000)'),
        passes=True,
        seconds=15,
    ),
    Submission(
        "prints without an end",
        HANDLER.format(body='while True: print("x" * 1_000)'),
        r"was stopped|no end after|printed",
        'print("x" * 1_000)',
        5,
    ),
    Submission(
        "fork bomb",
        """
        import os, time

        for _ in range(200):
            if os.fork() == 0:
                time.sleep(20)
                os._exit(0)
        time.sleep(20)
        """,
        TOO_MANY,
    ),
    Submission(
        "fork bomb of sessions of their own",
        """
        import os, time

        for _ in range(100):
            if os.fork() == 0:
                os.setsid()
                if os.fork() == 0:
                    time.sleep(20)
                os._exit(0)
        time.sleep(20)
        """,
        TOO_MANY,
    ),
    Submission(
        "a hundred threads",
        """
        import threading, time

        for _ in range(100):
            threading.Thread(target=time.sleep, args=[600]).start()
        """,
        passes=True,
    ),
    Submission(
        "all file descriptors",
        "import os\nkept = []\n"
        + HANDLER.format(
            body="kept.extend(os.open(os.devnull, 0) for _ in range(50_000))"
        ),
        r"OSError: \[Errno 24\] Too many open files",
        "kept.extend(",
        5,
    ),
    Submission(
        "all file descriptors, and it swallows the error",
        noisy(
            "try:\n"
            "        while len(kept) < 50_000: kept.append(os.open(os.devnull, 0))\n"
            "    except OSError: pass",
            "import os\nkept = []",
        ),
        passes=True,
    ),
    Submission(
        "huge message of an exception",
        HANDLER.format(body='raise ValueError("no " * 5_000_000)'),
        r"ValueError: no no no",
        "raise ValueError(",
        5,
    ),
    Submission(
        "message that fails",
        """
        class Odd(Exception):
            def __str__(self) -> str: raise SystemExit(0)

        async def count_visit(name: str) -> dict[str, int]:
            raise Odd
        """,
        r"Odd",
        "raise Odd",
        5,
    ),
    Submission(
        "repr that fails",
        """
        class Odd(Exception):
            def __repr__(self) -> str: raise KeyboardInterrupt
            def __str__(self) -> str: return 7

        async def count_visit(name: str) -> dict[str, int]:
            raise Odd
        """,
        r"Odd",
        "raise Odd",
        5,
    ),
    Submission(
        "chain of 20 000 exceptions",
        """
        def chained() -> Exception:
            error = ValueError("first")
            for number in range(20_000):
                following = ValueError(f"number {number}")
                following.__cause__, error = error, following
            return error

        async def count_visit(name: str) -> dict[str, int]:
            raise chained()
        """,
        r"ValueError: number 19999",
        "raise chained()",
        5,
    ),
    Submission(
        "huge answer",
        HANDLER.format(body='return {"count": ["x" * 1_000] * 50_000}').replace(
            " -> dict[str, int]", ""
        ),
        green=5,
    ),
    Submission(
        "answer nested too deep",
        """
        from fastapi import Response

        async def count_visit(name: str) -> Response:
            return Response("[" * 200_000, media_type="application/json")
        """,
        green=5,
    ),
    Submission(
        "temporary files",
        """
        import tempfile

        tempfile.mkdtemp()
        tempfile.mkstemp()
        """,
        passes=True,
    ),
]
