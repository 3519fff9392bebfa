"""The plugin: which lessons, which tree, what is kept, and how the process ends."""

import json
import os
import sys
from pathlib import Path

import pytest

from tests.learner import LESSON, Learner
from workbook import plugin
from workbook.seeds import choose_seed

CHECK = """
from random import Random

{body}
"""


def check(learner: Learner, body: str, *arguments: str) -> dict[str, str]:
    """Run one check of one's own; return the outcomes by the names of the checks."""
    learner.write(f"{LESSON}/test_3_own.py", CHECK.format(body=body))
    seen = learner.check(f"{LESSON}/test_3_own.py", *arguments)
    assert "INTERNALERROR" not in seen.text, seen.text
    results = learner.verdict()["results"]
    return {item["check"].partition("::")[2]: item["outcome"] for item in results}


def test_every_check_has_an_app_of_its_own(learner: Learner) -> None:
    """What one does to it, another does not see; the reader's app is shared."""
    body = """
SEEN = []

def test_a(app, client, client_for, alice, make_app):
    assert client.app is app is alice.app is client_for("bob").app
    assert make_app() is not app
    SEEN.append(app)

def test_b(app, connect, reader):
    assert connect(app).app is app is not SEEN[0]
    SEEN.append(reader.app)

def test_c(reader, lesson, suite):
    assert reader.app is SEEN[1]
    assert lesson.root == suite.bound_tree
    assert "app" in lesson.read("app/main.py")
"""

    outcomes = check(learner, body)

    assert outcomes == dict.fromkeys(("test_a", "test_b", "test_c"), "passed")


def test_random_values_are_repeated_by_their_seed(learner: Learner) -> None:
    """Those of the check, and those that learner code draws."""
    body = """
import random

def test_a(rng):
    print(rng.random(), random.random())
    assert False
"""

    def printed(*arguments: str) -> str:
        check(learner, body, *arguments)
        return str(learner.verdict()["results"][0]["evidence"]["printed"])

    assert printed("--seed", "5") == printed("--seed", "5") != printed("--seed", "6")
    assert learner.verdict()["seed"] == 6


@pytest.mark.parametrize(
    ("given", "variable", "seed"),
    [(3, "4", 3), (0, "4", 0), (None, "4", 4)],
    ids=["option", "zero", "variable"],
)
def test_a_seed_is_the_one_that_was_asked_for(
    monkeypatch: pytest.MonkeyPatch, given: int | None, variable: str, seed: int
) -> None:
    """The option wins over the environment."""
    monkeypatch.setenv("WORKBOOK_SEED", variable)

    assert choose_seed(given) == seed


def test_without_a_seed_a_new_one_is_drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    """Constants cannot be guessed; nonsense in the environment is nothing."""
    monkeypatch.setenv("WORKBOOK_SEED", "seven")

    assert len({choose_seed(None) for _ in range(9)}) > 1


def test_a_check_that_passes_and_then_cannot_stop_is_red(learner: Learner) -> None:
    """Every check has exactly one result, and it is the worst."""
    learner.edit("app/main.py", "FastAPI()", "FastAPI(lifespan=lifespan)")
    learner.edit(
        "app/main.py",
        "\ndef create_app",
        "\nasync def lifespan(app):\n    yield\n    1 / 0\n\ndef create_app",
    )

    learner.check(LESSON, "-k", "answers_200")

    (result,) = learner.verdict()["results"]
    assert result["outcome"] == "broken"
    assert result["trouble"]["sentence"].startswith("Your code failed while stopping")


def test_a_failure_stays_the_failure_when_stopping_fails_too(
    learner: Learner,
) -> None:
    """The first thing that went wrong is the one to mend."""
    body = """
def test_a(suite, client):
    client.stop = lambda: 1 / 0
    assert 1 == 2, "first"
"""

    assert check(learner, body) == {"test_a": "failed"}
    assert learner.verdict()["results"][0]["evidence"]["because"] == "first"


def test_warnings_of_learner_code_are_advice(learner: Learner) -> None:
    """Those that a reference solution would give are errors."""
    body = """
import warnings

def test_a():
    warnings.warn("old", DeprecationWarning)
"""
    assert check(learner, body) == {"test_a": "passed"}

    seen = learner.check(f"{LESSON}/test_3_own.py", "--target", "solutions")

    assert "DeprecationWarning: old" in seen.out


def test_checks_run_in_the_order_of_the_exercises(learner: Learner) -> None:
    """Ten comes after two."""
    learner.write(f"{LESSON}/test_10_last.py", "def test_last():\n    assert 1 == 2\n")

    learner.check(LESSON, "-x")

    exercises = [item["exercise"] for item in learner.verdict()["results"]]
    assert exercises == [1, 1, 2, 2, 2, 3, 10]


def test_a_verdict_is_written_where_it_is_asked_for(learner: Learner) -> None:
    """The same that is kept in .workbook."""
    learner.check(LESSON, "--verdict-to", "out/verdict.json")

    written = json.loads((learner.root / "out" / "verdict.json").read_text("utf-8"))
    assert written == learner.verdict()
    assert written["requests"] == 7


def test_a_verdict_that_cannot_be_written_is_no_pass(learner: Learner) -> None:
    """Whoever asked for the file would take an old one for the new one."""
    seen = learner.check(LESSON, "--verdict-to", "lessons")

    assert seen.status == 1
    assert "note: The verdict was not written to lessons: " in seen.out


def test_runs_that_touch_no_lesson_are_pytests_own(learner: Learner) -> None:
    """The learner's tests, for one."""
    learner.write("tests/test_mine.py", "def test_mine():\n    assert 1 == 2\n")

    seen = learner.check("tests")

    assert "= FAILURES =" in seen.out
    assert "1 failed in N s" in seen.out


def test_a_run_over_lessons_and_other_tests_has_pytests_report(
    learner: Learner,
) -> None:
    """A verdict says nothing about the others; it is kept all the same."""
    learner.write("tests/test_mine.py", "def test_mine():\n    assert 1 == 2\n")

    seen = learner.check("tests", LESSON)

    assert "tests/test_mine.py F" in seen.out
    assert "1 failed, 6 passed in N s" in seen.out
    assert learner.verdict()["passed"] is True


def test_no_terminal_no_verdict(learner: Learner) -> None:
    """Tools may take the reporter out."""
    seen = learner.check(LESSON, "-p", "no:terminal")

    assert (seen.status, seen.out.strip()) == (0, "")
    assert learner.verdict()["passed"] is True


def test_collecting_keeps_nothing(learner: Learner) -> None:
    """Test explorers collect all the time."""
    learner.check(LESSON, "--collect-only", "-q")

    assert not (learner.root / ".workbook").exists()


def test_a_defect_of_the_engine_is_said_to_be_none_of_the_learners(
    learner: Learner,
) -> None:
    """A plugin that breaks is one; the traceback is for the report."""
    learner.write("broken_plugin.py", "def pytest_runtest_logreport(): 1 / 0\n")

    seen = learner.check(LESSON, "-p", "broken_plugin")

    first = seen.out.split("\n", 1)[0]
    assert first == "The workbook itself has failed, or what it runs on has."
    assert seen.text.count("INTERNALERROR> ZeroDivisionError") == 1
    assert seen.status == 3


@pytest.mark.parametrize(
    ("program", "arguments", "leaves"),
    [
        ("/usr/bin/pytest", (LESSON,), True),
        ("C:\\Scripts\\pytest.exe", (LESSON,), os.sep == "\\"),
        ("/lib/pytest/__main__.py", (LESSON,), True),
        ("/usr/bin/pytest", (LESSON, "--pdb"), False),
        ("/usr/bin/pytest", ("checks/lesson_07",), False),
        ("/usr/bin/pytest", (f"{LESSON}/test_1_health.py::nothing",), False),
        ("notebook", (LESSON,), False),
    ],
    ids=["pytest", "exe", "module", "debugger", "no lesson", "no check", "embedded"],
)
def test_a_process_that_only_runs_pytest_leaves_at_once(
    learner: Learner,
    monkeypatch: pytest.MonkeyPatch,
    program: str,
    arguments: tuple[str, ...],
    leaves: bool,
) -> None:
    """Where anything else is left to be done, it ends like any process."""
    left: list[int] = []
    monkeypatch.setattr(plugin, "CAN_FORK", False)
    monkeypatch.setattr(os, "_exit", left.append)
    monkeypatch.setattr(sys, "argv", [program])
    monkeypatch.delenv("PYTEST_CURRENT_TEST")
    monkeypatch.delitem(sys.modules, "coverage", raising=False)

    learner.check(*arguments)

    assert left == ([0] if leaves else [])


def test_whoever_measures_is_left_to_finish(
    learner: Learner, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Coverage writes its data at the end of the process."""
    left: list[int] = []
    monkeypatch.setattr(plugin, "CAN_FORK", False)
    monkeypatch.setattr(os, "_exit", left.append)
    monkeypatch.setattr(sys, "argv", ["pytest"])
    monkeypatch.setitem(sys.modules, "coverage", sys)

    learner.check()

    assert left == []


def test_several_lessons_in_one_process_do_not_mix(learner: Learner) -> None:
    """Debuggers need it so; every lesson has its own app and its own verdict."""
    seen = learner.check("checks", "--one-process", "-v")

    assert "lesson 01 · Say hello" in seen.out
    assert "6 of 6 checks pass" in seen.out
    assert "lesson 02 · Say goodbye" in seen.out
    assert "not started" in seen.out
    assert learner.verdict("lesson_02")["passed"] is False


def test_the_folder_of_the_repository_is_found_from_below(learner: Learner) -> None:
    """A path may lead into it from anywhere."""
    os.chdir(learner.lesson)

    seen = learner.check(str(learner.root / LESSON / "test_1_health.py"))

    assert "2 of 2 checks pass, of those you asked for" in seen.out
    assert Path.cwd() == learner.lesson
