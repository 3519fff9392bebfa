"""What a learner sees when the app cannot be used: one sentence, the line, what to do.

Every text is kept in ``tests/golden``; `tests.golden_files` says how to rewrite them.
"""

import pytest

from tests.learner import Learner, kept

MAIN = "app/main.py"
GREETINGS = "app/greetings.py"
IMPORT = "from app.greetings import greeting_for"
CREATED = "    app = FastAPI()\n"
RETURNED = "\n    return app\n"

LIFESPAN = """
from contextlib import asynccontextmanager

@asynccontextmanager
async def lifespan(app):
    {before}
    yield
    {after}


def create_app"""


def with_lifespan(learner: Learner, before: str = "pass", after: str = "pass") -> None:
    """Give the app a lifespan that does something."""
    text = LIFESPAN.format(before=before, after=after)
    learner.edit(MAIN, "\ndef create_app", text)
    learner.edit(MAIN, "FastAPI()", "FastAPI(lifespan=lifespan)")


EDITS = {
    "syntax error": (MAIN, CREATED, "    app = FastAPI(\n"),
    "indentation error": (MAIN, CREATED, "   app = FastAPI()\n"),
    "tabs and spaces": (MAIN, CREATED, "\tapp = FastAPI()\n"),
    "merge conflict": (MAIN, CREATED, f"<<<<<<< mine\n{CREATED}"),
    "import cycle": (
        GREETINGS,
        "\nWORDS",
        "\nfrom app.main import create_app\n\nWORDS",
    ),
    "missing module": (MAIN, "app.greetings", "app.greeting"),
    "module without app": (MAIN, "app.greetings", "greetings"),
    "missing package": (MAIN, IMPORT, f"import nowhere\n{IMPORT}"),
    "missing name": (MAIN, "import greeting_for", "import greetings_for"),
    "unknown name": (MAIN, "name: str)", "name: Name)"),
    "no provider": (MAIN, "name: str)", "name: str, app: FastAPI)"),
    "exit at import": (MAIN, IMPORT, f"import sys\n\n{IMPORT}\n\nsys.exit(0)"),
    "hard exit at import": (MAIN, IMPORT, f"import os\n\n{IMPORT}\n\nos._exit(0)"),
    "error at import": (GREETINGS, '"alan": "Hello"', '"alan": "Hello".greet()'),
    "stub at import": (
        MAIN,
        IMPORT,
        f'{IMPORT}\nraise NotImplementedError("exercise 1")',
    ),
    "message that fails": (
        MAIN,
        IMPORT,
        f"{IMPORT}\nclass Odd(Exception):\n    def __str__(self): return 7\nraise Odd",
    ),
    "create_app missing": (MAIN, "def create_app", "def make_app"),
    "create_app returns nothing": (MAIN, RETURNED, "\n"),
    "create_app returns a class": (MAIN, RETURNED, "\n    return FastAPI\n"),
    "create_app is async": (MAIN, "def create_app", "async def create_app"),
    "create_app wants more": (MAIN, "create_app()", "create_app(settings)"),
    "create_app raises": (MAIN, CREATED, f'    int("many")\n{CREATED}'),
    "no ASGI app": (MAIN, RETURNED, "\n    return lambda scope, receive, send: None\n"),
}


@pytest.mark.parametrize("situation", EDITS)
def test_a_broken_app_is_explained_once(learner: Learner, situation: str) -> None:
    """One sentence, the learner's own line and the next step, not six failures."""
    learner.edit(*EDITS[situation])

    seen = learner.check()

    assert seen.status == 1
    assert "Traceback" not in seen.text
    assert seen.text == kept(situation, seen)


LIFESPANS = {
    "start raises": {"before": 'raise RuntimeError("no database")'},
    "start exits": {"before": "raise SystemExit(2)"},
    "stop raises": {"after": 'raise RuntimeError("the database is gone")'},
}


@pytest.mark.parametrize("situation", LIFESPANS)
def test_a_lifespan_that_fails_is_explained(learner: Learner, situation: str) -> None:
    """Starting and stopping are the app's work too."""
    with_lifespan(learner, **LIFESPANS[situation])

    seen = learner.check()

    assert seen.status == 1
    assert "Traceback" not in seen.text
    assert seen.text == kept(situation, seen)


def test_a_broken_starter_is_broken(learner: Learner) -> None:
    """Nothing is written yet, but what there is cannot even be imported."""
    learner.take_starter()
    learner.edit(MAIN, CREATED, "    app = FastAPI(\n")

    seen = learner.check()

    assert seen.text == kept("broken starter", seen)


def test_a_piece_that_the_starter_leaves_out_is_not_started(learner: Learner) -> None:
    """A whole function may be the exercise."""
    learner.take_starter()
    learner.edit(MAIN, "def create_app", "def make_app")

    seen = learner.check()

    assert seen.text == kept("not started", seen)


def test_a_module_that_is_no_text_is_explained(learner: Learner) -> None:
    """UTF-16 is what a redirection in Windows PowerShell writes."""
    file = learner.lesson / MAIN
    file.write_bytes(file.read_text(encoding="utf-8").encode("utf-16"))

    seen = learner.check()

    assert seen.text == kept("utf-16", seen)


@pytest.mark.parametrize("file", ["app/main.py", "app/visits.py"])
def test_a_deleted_file_is_named(learner: Learner, file: str) -> None:
    """The verdict says which file is gone and how to get it back."""
    (learner.lesson / file).unlink()

    seen = learner.check()

    assert seen.status == 1
    assert seen.text == kept(f"deleted {file}", seen)


def test_a_deleted_lesson_is_a_usage_error(learner: Learner) -> None:
    """Without the learner's folder there is nothing to check; the way back is named."""
    for file in sorted(learner.lesson.rglob("*"), reverse=True):
        file.rmdir() if file.is_dir() else file.unlink()
    learner.lesson.rmdir()

    seen = learner.check_alone()

    assert seen.text == kept("deleted lesson", seen)
