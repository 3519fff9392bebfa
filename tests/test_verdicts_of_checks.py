"""What a learner sees when the app serves: green, red, not started, hanging."""

from pathlib import Path

import pytest

from tests.learner import LESSON, UNOBSERVED, Learner, kept

MAIN = "app/main.py"
GREETINGS = "app/greetings.py"
WHOLE = """    if name not in WORDS:
        return None
"""
ODD = """    if name not in WORDS:
        raise ValueError("\\x1b[31m\\ud800", object(), "x" * 999)
"""
SILENT = """
    async def silent(scope, receive, send):
        if scope['type'] == 'lifespan':
            await app(scope, receive, send)
    return silent
"""
BUSY = """
    @app.middleware("http")
    async def busy(request, call_next):
        while True: pass

    return app
"""
OK = 'return {"status": "ok"}'
SERVES = f"async def read_health() -> dict[str, str]:\n        {OK}"


def health(body: str, define: str = "async def") -> tuple[str, str, str]:
    """Return the edit that gives GET /health another body."""
    return MAIN, SERVES, f"{define} read_health():\n        {body}"


def test_a_solved_lesson_says_what_was_learned(learner: Learner) -> None:
    """All is green: what one can do now, and where to go next."""
    seen = learner.check()

    assert seen.text == kept("solved", seen)
    assert learner.verdict()["passed"] is True


EDITS = {
    # the picture of design.md 7
    "server broke": (GREETINGS, WHOLE, ""),
    "wrong word": (MAIN, '"ok"', '"up"'),
    "wrong return": (MAIN, '"ok"', "7"),
    "wrong status": (MAIN, "404", "400"),
    "no JSON": health("from fastapi import Response\n        return Response('ok')"),
    "print": (GREETINGS, WHOLE, '    print("looking for", name)\n'),
    "flood of prints": health("for n in range(20_000): print(n)\n        return {}"),
    "exit in a route": health("raise SystemExit(3)"),
    "hard exit in a route": health("import os\n        os._exit(0)"),
    "cancelled": health("import asyncio\n        raise asyncio.CancelledError"),
    "skip in a route": health('import pytest\n        pytest.skip("later")'),
    "odd exception": (GREETINGS, WHOLE, ODD),
    "returns no answer": (MAIN, "\n    return app\n", SILENT),
}


@pytest.mark.parametrize("situation", EDITS)
def test_a_wrong_answer_is_shown_in_words_of_http(
    learner: Learner, situation: str
) -> None:
    """Sent, expected, got, the learner's own line, and why it matters."""
    learner.edit(*EDITS[situation])

    seen = learner.check()

    assert seen.status == 1
    assert "Traceback" not in seen.text
    assert seen.text == kept(situation, seen)


def test_an_untouched_starter_says_what_comes_first(learner: Learner) -> None:
    """Nothing is wrong yet: every exercise waits, and the first one is named."""
    learner.take_starter()

    seen = learner.check()

    assert seen.status == 1
    assert seen.text == kept("not started", seen)


def test_an_exercise_that_is_not_started_is_no_failure(learner: Learner) -> None:
    """A stub in the middle leaves the other exercises as they are."""
    learner.take_starter("app/greetings.py")

    seen = learner.check()

    assert seen.text == kept("one not started", seen)


def test_a_wrong_answer_comes_before_what_is_not_started(learner: Learner) -> None:
    """The first thing to mend is shown, not the first thing to write."""
    learner.take_starter("app/greetings.py")
    learner.edit("app/visits.py", "+= 1", "= 1")

    seen = learner.check()

    assert seen.text == kept("wrong and not started", seen)


HANGS = {
    "endless loop": health("while True: pass"),
    "endless wait": health("import asyncio\n        await asyncio.Event().wait()"),
    "endless everywhere": (MAIN, "\n    return app\n", BUSY),
    "endless create_app": (MAIN, "    app = FastAPI()\n", "    while True: pass\n"),
    "endless import": (
        MAIN,
        "\ndef create_app",
        "\nwhile True: pass\n\ndef create_app",
    ),
}


@pytest.mark.parametrize("situation", HANGS)
def test_what_never_ends_is_stopped(learner: Learner, situation: str) -> None:
    """The time limit of a check ends it; the line that did not end is shown."""
    learner.edit(*HANGS[situation])

    seen = learner.check(LESSON, "--check-seconds", "0.2")

    assert seen.status == 1
    assert seen.text == kept(situation, seen)


def test_an_endless_loop_in_a_thread_is_stopped(learner: Learner) -> None:
    """FastAPI runs `def` endpoints in threads; their line is found there."""
    learner.edit(*health("while True: pass", define="def"))

    # Coverage would wait at the end of the process for the thread that never ends.
    environment = {"WORKBOOK_CHECK_SECONDS": "3", **UNOBSERVED}
    seen = learner.check_alone(LESSON, "-k", "answers_200", environment=environment)

    assert seen.text == kept("endless loop in a thread", seen)


def test_ctrl_c_says_where_the_run_was(learner: Learner) -> None:
    """The signal of Ctrl-C ends the run; the line that was running is named."""
    learner.edit(*health("import signal\n        signal.raise_signal(signal.SIGINT)"))

    seen = learner.check_alone()

    assert seen.status == 2
    assert seen.text == kept("interrupted", seen)


def test_a_time_limit_that_is_no_number_is_a_usage_error(
    learner: Learner, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The setting is named in the message."""
    monkeypatch.setenv("WORKBOOK_CHECK_SECONDS", "soon")

    seen = learner.check()

    assert seen.status == 4
    assert "argument --check-seconds: invalid float value: 'soon'" in seen.err


def test_the_folder_of_a_check_is_gone_when_it_is_over(learner: Learner) -> None:
    """Twenty megabytes of a lesson about files do not stay for three more runs."""
    learner.write(
        f"{LESSON}/test_1_folder.py",
        "from pathlib import Path\n\n\n"
        "def test_a_folder(tmp_path):\n"
        '    """Write."""\n'
        '    (tmp_path / "large").write_text("x")\n'
        '    Path("note").write_text(str(tmp_path))\n',
    )

    learner.check(f"{LESSON}/test_1_folder.py")

    folder = Path((learner.root / "note").read_text(encoding="utf-8"))
    assert folder.is_absolute()
    assert not folder.exists()
