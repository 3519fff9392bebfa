"""Submissions that cannot be read or imported, and files that mean mischief."""

from tests.broken.submission import MAIN, VISITS, Submission

BIG = "\n".join(f'WORDS_{number} = "{"many words " * 40}"' for number in range(8_000))
"""About four megabytes of source."""

PASS_EVERYTHING = '''
"""Make everything green."""

import pytest


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item, call):
    report = yield
    report.outcome = "passed"
    report.longrepr = None
    return report


@pytest.fixture
def client():
    return None


def pytest_collection_modifyitems(items):
    del items[:]
'''

WRONG = "async def count_visit(name: str) -> dict[str, int]:\n    return {'count': 7}\n"
COUNTS_WRONG = r"expected.*\[1, 2\].*\[7, 7\]"
NEVER_IMPORTED = 'raise RuntimeError("imported")\n'
CLUTTER = {
    "conftest.py": PASS_EVERYTHING,
    "pytest.ini": "[pytest]\naddopts = --co -q\n",
    "pytest.toml": '[pytest]\naddopts = ["--co"]\n',
    "tox.ini": "[pytest]\naddopts = --co\n",
    "setup.cfg": "[tool:pytest]\naddopts = --co\n",
    "sitecustomize.py": "import os\nos._exit(0)\n",
    "usercustomize.py": "import os\nos._exit(0)\n",
    "pytest_green.py": PASS_EVERYTHING,
}

SUBMISSIONS = [
    Submission(
        "syntax error",
        "def broken(:\n    pass",
        r"Python cannot read .*visits\.py: invalid syntax",
        "def broken(:",
    ),
    Submission(
        "indentation error",
        "def broken():\npass",
        r"Python cannot read .*visits\.py: expected an indented block",
        "pass",
    ),
    Submission(
        "import cycle",
        "from app.main import create_app",
        r"takes part in an import cycle",
        "from app.main import create_app",
    ),
    Submission(
        "missing module",
        "import nowhere",
        r"imports nowhere, which is not installed here",
        "import nowhere",
    ),
    Submission(
        "missing module of the app",
        "from app.nowhere import nothing",
        r"imports app\.nowhere, but there is neither",
        "from app.nowhere import nothing",
    ),
    Submission(
        "wrong name",
        "TOTAL = CUONTS.total()",
        r"uses a name that it does not know: name 'CUONTS' is not defined",
        "TOTAL = CUONTS.total()",
    ),
    Submission(
        "wrong name in an import",
        "from app.greetings import farewell_for",
        r"asks for a name that is not there: cannot import name 'farewell_for'",
        "from app.greetings import farewell_for",
    ),
    Submission(
        "not UTF-8",
        files={
            "app/visits.py": VISITS.encode() + '\nNAME = "Jürgen"\n'.encode("latin-1")
        },
        says=r"Python cannot read .*visits\.py: .*(utf-8|UTF-8)",
    ),
    Submission(
        "null bytes",
        files={"app/visits.py": VISITS.encode() + b"\nNAME = 'a\0b'\n"},
        says=r"Python cannot read .*visits\.py: .*null bytes",
    ),
    Submission(
        "brackets without an end",
        f"DEEP = {'[' * 5_000}",
        r"Python cannot read .*visits\.py: too many nested parentheses",
    ),
    Submission(
        "nested too deep for the compiler",
        f"DEEP = {'-' * 200_000}1",
        r"visits\.py|RecursionError|MemoryError",
    ),
    Submission("huge file", BIG, passes=True),
    Submission("app behind a link", passes=True, link_app=True),
    Submission(
        "broken app behind a link",
        "import nowhere",
        r"imports nowhere, which is not installed here",
        "import nowhere",
        link_app=True,
    ),
    Submission(
        "empty folder where the app should be",
        files={"app/main.py": ""},
        says=r"has no function create_app",
    ),
    Submission(
        "clutter around a wrong app",
        WRONG,
        rf"conftest\.py, .*sitecustomize\.py.* no effect on checks.*{COUNTS_WRONG}",
        green=5,
        files=CLUTTER,
    ),
    Submission(
        "plugins that the settings of the lesson name",
        WRONG,
        COUNTS_WRONG,
        green=5,
        files={
            "pyproject.toml": '[tool.pytest]\naddopts = ["-p", "pytest_green"]\n',
            "pytest_green.py": PASS_EVERYTHING,
        },
    ),
    Submission(
        "modules named like those of the standard library",
        passes=True,
        files={
            f"{name}.py": NEVER_IMPORTED
            for name in ("json", "typing", "asyncio", "traceback", "linecache", "os")
        },
    ),
    Submission(
        "modules named like those of the engine",
        passes=True,
        files={
            f"{name}.py": NEVER_IMPORTED
            for name in ("workbook/__init__", "checks/__init__", "pytest", "_pytest")
        },
    ),
    Submission(
        "main that is no module",
        files={"app/main.py": MAIN.replace("def create_app", "create_app = 7\ndef _")},
        says=r"calling create_app\(\): TypeError: 'int' object is not callable",
    ),
]
