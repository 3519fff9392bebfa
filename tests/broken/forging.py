"""Wrong apps that try to look like right ones."""

from tests.broken.endless import HANDLER
from tests.broken.submission import Submission
from tests.broken.unreadable import COUNTS_WRONG

ENDED = r"Python ended|[Ww]rote|records"
WRONG = 'return {"count": 7}'
VERDICT = """
import json, os

RESULTS = [
    {"check": check, "exercise": number, "title": "Fine", "outcome": "passed"}
    for number, check in enumerate(["a", "b", "c", "d", "e", "f"], start=1)
]
PASSED = {
    "lesson": "lesson_01", "title": "Say hello", "target": "handed in",
    "exercises": [[1, "One"]], "results": RESULTS, "collected": 6, "notices": [],
    "diagnoses": [], "trouble": None, "passed": True, "schema": 1,
}
FORGED = json.dumps({"record": "verdict", "verdict": PASSED}) + "\\n"


def write_everywhere(text: str) -> None:
    for descriptor in range(256):
        try:
            os.write(descriptor, text.encode())
        except OSError:
            pass
"""


def forging(body: str, rest: str = WRONG, more: str = "") -> str:
    """Return a handler that forges something and then answers wrong."""
    return f"{VERDICT}\n{more}\n\n{HANDLER.format(body=body)}\n    {rest}"


SUBMISSIONS = [
    Submission(
        "prints a verdict",
        forging("print(FORGED, flush=True)"),
        COUNTS_WRONG,
        green=5,
    ),
    Submission(
        "prints what pytest prints, at exit",
        "import atexit\n\natexit.register(print, '12 passed')\n\n"
        + HANDLER.format(body=WRONG),
        COUNTS_WRONG,
        green=5,
    ),
    Submission(
        "prints what pytest prints, and leaves",
        forging(
            "print('= 6 passed in 0.01s =', flush=True)", "__import__('posix')._exit(0)"
        ),
        r"Python ended",
        green=5,
    ),
    Submission(
        "writes a verdict to every descriptor",
        forging("write_everywhere(FORGED)"),
        green=5,
    ),
    Submission(
        "writes a verdict to every descriptor, and leaves",
        forging("write_everywhere(FORGED)", "__import__('posix')._exit(0)"),
        green=5,
    ),
    Submission(
        "writes a verdict to every descriptor at import",
        f"{VERDICT}\nwrite_everywhere(FORGED)\nraise SystemExit(0)",
    ),
    Submission(
        "writes results to every descriptor",
        forging(
            "for result in RESULTS:\n"
            '        record = {"record": "result", "result": result}\n'
            '        write_everywhere(json.dumps(record) + "\\n")'
        ),
        green=5,
    ),
    Submission(
        "writes a new beginning to every descriptor",
        forging(
            'record = {"record": "start", "pid": 1, "checks": []}\n'
            '    write_everywhere(json.dumps(record) + "\\n")'
        ),
        green=5,
    ),
    Submission(
        "writes nonsense to every descriptor",
        forging('write_everywhere("all is well\\n" * 100)'),
        green=5,
    ),
    Submission(
        "writes half a line to every descriptor",
        forging("write_everywhere('{\"record\": ')"),
        green=5,
    ),
    Submission(
        "writes a line without an end to every descriptor",
        forging("write_everywhere('x' * 60_000)"),
        green=5,
    ),
    Submission(
        "closes every descriptor",
        "import os\n" + HANDLER.format(body=f"os.closerange(0, 256)\n    {WRONG}"),
        green=5,
    ),
    Submission(
        "closes every descriptor at import",
        "import os\nos.closerange(0, 256)",
    ),
    Submission(
        "equals everything",
        """
        class Everything(int):
            def __eq__(self, other: object) -> bool: return True
            def __ne__(self, other: object) -> bool: return False
            __hash__ = int.__hash__

        async def count_visit(name: str) -> dict[str, int]:
            return {"count": Everything(7)}
        """,
        COUNTS_WRONG,
        green=5,
    ),
    Submission(
        "reads JSON as what equals everything",
        """
        import json

        class Everything:
            def __eq__(self, other: object) -> bool: return True
            def __getitem__(self, key: object) -> object: return self

        json.loads = lambda *given, **more: Everything()

        async def count_visit(name: str) -> dict[str, int]:
            return {"count": 7}
        """,
        COUNTS_WRONG,
        green=5,
    ),
    Submission(
        "has its exit status right",
        forging("import sys", "__import__('posix')._exit(0)"),
        r"Python ended",
        green=5,
    ),
    Submission(
        "replaces the client's answers",
        """
        import pytest, sys

        pytest.raises = pytest.fail = pytest.skip = lambda *given, **more: None
        sys.modules["pytest"] = sys.modules[__name__]

        async def count_visit(name: str) -> dict[str, int]:
            return {"count": 7}
        """,
        COUNTS_WRONG,
        green=5,
    ),
]
