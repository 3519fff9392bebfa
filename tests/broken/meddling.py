"""Apps that change Python, pytest or their surroundings under the checks.

Apart from that they are sound, and most of them pass. Where what they have changed is
used by the checks themselves, the verdict names the line that has changed it.
"""

from tests.broken.floods import noisy
from tests.broken.submission import Submission

IMPORTS = """
import asyncio, builtins, gc, json, os, pathlib, random, shutil, signal, sys
import tempfile, threading, time, warnings
import pytest
"""
NOTHING = "lambda *given, **more: None"
FAIL = "lambda *given, **more: 1 / 0"
POLICY = """
class Policy(asyncio.DefaultEventLoopPolicy):
    {body}

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    asyncio.set_event_loop_policy(Policy())
"""

HARMLESS = {
    "time replaced": f"time.time = time.sleep = {FAIL}\n"
    "time.perf_counter = time.monotonic = lambda: 0.0",
    "os.write replaced": f"os.write = os.read = {FAIL}",
    "os._exit replaced": f"os._exit = {NOTHING}",
    "open replaced": f"builtins.open = {FAIL}",
    "print replaced": f"builtins.print = {FAIL}",
    "warnings are errors": 'warnings.simplefilter("error")',
    "standard output is nothing": "sys.stdout = sys.stderr = sys.__stdout__ = None",
    "descriptors 0 to 2 closed": "os.closerange(0, 3)",
    "working directory changed": "os.chdir(tempfile.gettempdir())",
    "working directory deleted": "place = tempfile.mkdtemp()\n"
    "os.chdir(place)\n"
    "os.rmdir(place)",
    "environment cleared": "os.environ.clear()",
    "environment of the checks changed": "os.environ.update(\n"
    '    WORKBOOK_TARGET="solutions", WORKBOOK_CHECK_SECONDS="0", COLUMNS="1",\n'
    '    PYTEST_ADDOPTS="--collect-only",\n'
    ")",
    "import path cleared": "sys.path.clear()",
    "profile function": "sys.setprofile(lambda *given: None)",
    "garbage collector busy": "gc.set_threshold(1); gc.unfreeze(); gc.collect()",
    "garbage collector off": "gc.disable()",
    "event loop policy": POLICY.format(body="pass"),
    "hooks of exceptions": f"sys.excepthook = sys.unraisablehook = {FAIL}\n"
    f"threading.excepthook = {FAIL}",
    "umask": "os.umask(0o777)",
    "modules forgotten": "for name in list(sys.modules):\n"
    '    if name.startswith(("json", "pytest", "_pytest", "workbook")):\n'
    "        del sys.modules[name]",
}

HARMFUL = {
    "json replaced": f"json.dumps = json.loads = json.dump = json.load = {FAIL}",
    "signal replaced": f"signal.signal = signal.setitimer = {FAIL}",
    "random replaced": f"random.seed = {FAIL}",
    "trace function that fails": "sys.settrace(lambda *given: 1 / 0)",
    "low recursion limit": "sys.setrecursionlimit(20)",
}

SUBMISSIONS = [
    *(Submission(name, IMPORTS + code, passes=True) for name, code in HARMLESS.items()),
    *(
        Submission(name, IMPORTS + code, line=code.split("=")[0])
        for name, code in HARMFUL.items()
    ),
    Submission(
        "event loop policy that gives none",
        IMPORTS
        + POLICY.format(
            body='def new_event_loop(self): raise RuntimeError("no loop today")'
        ),
        r"RuntimeError: no loop today",
        'raise RuntimeError("no loop today")',
    ),
    Submission(
        "pytest replaced",
        IMPORTS
        + "for name in dir(pytest):\n"
        + f'    if not name.startswith("__"): setattr(pytest, name, {NOTHING})',
        r"The run itself broke down",
    ),
    Submission(
        "standard output closed",
        IMPORTS + "sys.stdout.close(); sys.stderr.close()",
        r"closed file",
    ),
    Submission(
        "import hooks cleared",
        IMPORTS + "sys.path_hooks.clear(); sys.path_importer_cache.clear()",
    ),
    Submission(
        "own files deleted",
        IMPORTS + "from app import greetings\n"
        "shutil.rmtree(pathlib.Path(__file__).parents[1])",
        passes=True,
        changes_files=True,
        shares=1,  # of two, one might find them deleted before it has read them
    ),
    Submission(
        "own files rewritten",
        IMPORTS + 'pathlib.Path(__file__).write_text("def broken(:")',
        passes=True,
        changes_files=True,
        shares=1,
    ),
    Submission(
        "time stands still in a handler",
        noisy("time.monotonic = time.perf_counter = time.time = lambda: 0.0"),
        passes=True,
    ),
    Submission(
        "standard descriptors closed in a handler",
        noisy("os.closerange(0, 3)"),
        passes=True,
    ),
]
