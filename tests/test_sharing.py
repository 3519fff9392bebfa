"""Several processes share the checks of a run: each check is executed once."""

import json
import os
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from tests.learner import LESSON, Learner
from workbook import tickets
from workbook.compose_cache import write_tree
from workbook.course import Course
from workbook.records import Job
from workbook.runner import Runner
from workbook.sharing import in_turn, run_share
from workbook.strays import CAN_FORK
from workbook.verdict import Verdict

forks = pytest.mark.skipif(not CAN_FORK, reason="there is no fork here")


@pytest.fixture
def pile() -> Iterator[int]:
    """A descriptor to draw tickets from."""
    descriptor = tickets.print_tickets()
    yield descriptor
    os.close(descriptor)


def test_each_ticket_is_drawn_once(pile: int) -> None:
    """In order, and no more than there are checks."""
    drawn = [tickets.draw(pile, 3) for _ in range(5)]

    assert drawn == [0, 1, 2, None, None]


def test_there_are_as_many_tickets_as_a_pipe_holds_everywhere(pile: int) -> None:
    """After the last one the pipe is at its end, and nobody waits for another."""
    drawn = [tickets.draw(pile, tickets.MOST) for _ in range(tickets.MOST)]

    assert drawn == list(range(tickets.MOST))
    assert tickets.draw(pile, tickets.MOST) is None


def test_a_pipe_that_is_closed_has_no_tickets() -> None:
    """Learner code can close whatever is open."""
    descriptor = tickets.print_tickets()
    os.close(descriptor)

    assert tickets.draw(descriptor, 3) is None


def test_one_core_shares_with_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two processes on one core take longer than one."""
    monkeypatch.delattr(os, "sched_getaffinity", raising=False)
    monkeypatch.setattr(os, "cpu_count", lambda: 1)
    assert tickets.shares() == 1
    monkeypatch.setattr(os, "cpu_count", lambda: 64)
    assert tickets.shares() == tickets.MOST_SHARES


FILES = {
    "test_1_alone": """
def test_quick(): pass
def test_slow(): pass
def test_slowest(): pass
""",
    "test_2_together": """
import pytest
pytestmark = pytest.mark.together
def test_first(): pass
def test_second(): pass
""",
}


def test_the_slow_are_the_first(pytester: pytest.Pytester) -> None:
    """The slowest of all, and what belongs together stays together."""
    pytester.makeini("[pytest]\nmarkers = together")
    items = pytester.inline_genitems(pytester.makepyfile(**FILES).parent)[0]

    groups = in_turn(
        items,
        [
            "test_1_alone.py::test_slowest",
            "test_2_together.py::test_second",
            "test_1_alone.py::test_slow",
        ],
    )

    assert [[item.name for item in group] for group in groups] == [
        ["test_slowest"],
        ["test_first", "test_second"],
        ["test_slow"],
        ["test_quick"],
    ]


class Stopped(Exception):
    """Stands in for what pytest raises when a run has to stop."""


@pytest.mark.parametrize("reason", ["shouldfail", "shouldstop"])
def test_a_run_that_has_to_stop_stops(reason: str, pile: int, tmp_path: Path) -> None:
    """As pytest's own loop does it."""
    executed: list[str] = []
    session: Any = SimpleNamespace(
        shouldfail="", shouldstop="", Failed=Stopped, Interrupted=Stopped
    )

    def execute(item: Any, nextitem: Any) -> None:
        executed.append(item.name)
        assert nextitem.name == "b"
        setattr(session, reason, "too much")

    hook = SimpleNamespace(pytest_runtest_protocol=execute)
    session.items = [
        SimpleNamespace(
            name=name,
            nodeid=name,
            path=tmp_path / "test_1.py",
            config=SimpleNamespace(hook=hook),
            get_closest_marker=lambda _name: None,
        )
        for name in "abc"
    ]

    with pytest.raises(Stopped, match="too much"):
        run_share(session, pile, ())

    assert executed == ["a"]


def told(verdict: Verdict) -> list[tuple[str, str]]:
    """Return what a verdict says of each check, in its order."""
    return [(item.check, item.outcome) for item in verdict.results]


@forks
@pytest.mark.parametrize("number", range(3))
def test_a_shared_run_comes_to_the_same(
    tiny: Path, tmp_path: Path, number: int
) -> None:
    """Whoever executes what: right, unfinished, or a mistake."""
    course = Course(tiny)
    lesson = course.find("1")
    trees = [course.compose(lesson), course.starter(lesson)]
    trees.append({**trees[0], "app/main.py": "import nowhere\n"})
    write_tree(tmp_path / "tree", trees[number])
    job = Job("lesson_01", tmp_path / "tree", seed=1)
    with (
        Runner(tiny, ["lesson_01"]) as alone,
        Runner(tiny, ["lesson_01"], shares=2) as shared,
    ):
        one, two = alone.run(job), shared.run(job)

    assert told(two) == told(one)
    assert (two.passed, two.collected) == (one.passed, one.collected)
    assert (two.requests, two.trouble) == (one.requests, one.trouble)
    assert two.diagnoses == one.diagnoses


def processes_of(learner: Learner, *arguments: str) -> int:
    """Check lesson 1 in a process of its own; return how many have imported the app."""
    noted = learner.root / "pids"
    noted.unlink(missing_ok=True)
    learner.check_alone(LESSON, *arguments)
    return len(set(noted.read_text(encoding="utf-8").split()))


@pytest.fixture
def noting(learner: Learner) -> Learner:
    """A learner whose app notes who imports it."""
    note = f"print(os.getpid(), file=open({str(learner.root / 'pids')!r}, 'a'))"
    main = learner.lesson / "app" / "main.py"
    text = main.read_text(encoding="utf-8")
    main.write_text(f"{text}\n\nimport os\n\n{note}\n", encoding="utf-8")
    return learner


def let_it_be_slow(learner: Learner) -> None:
    """Change the last verdict: its first check has taken a second."""
    verdict = learner.verdict()
    verdict["results"][0]["seconds"] = 1.0
    file = learner.root / ".workbook" / "verdicts" / "lesson_01.json"
    file.write_text(json.dumps(verdict), encoding="utf-8")


@forks
def test_pytest_shares_what_took_long_the_last_time(noting: Learner) -> None:
    """Nothing is known the first time; an order to see is worth more than speed."""
    assert processes_of(noting) == 1
    assert processes_of(noting) == 1
    for ordered in ("-s", "-x", "-k=greet"):
        let_it_be_slow(noting)
        assert processes_of(noting, ordered) == 1
    let_it_be_slow(noting)
    assert processes_of(noting, f"--deselect={LESSON}/test_1_health.py") == 1
    let_it_be_slow(noting)

    assert processes_of(noting) == tickets.shares()
    assert noting.verdict()["passed"]


@forks
def test_what_two_processes_find_is_one_verdict(noting: Learner) -> None:
    """A red check of either is shown, with what the app has printed in it."""
    noting.edit(
        "app/main.py",
        'return {"status": "ok"}',
        'print("seven")\n        return {"status": 7}',
    )
    alone = noting.check_alone()
    let_it_be_slow(noting)

    shared = noting.check_alone()

    pids = set((noting.root / "pids").read_text(encoding="utf-8").split())
    assert len(pids) == 1 + tickets.shares()
    assert shared.text == alone.text
    assert "seven" in shared.out


@forks
def test_one_that_ends_early_is_told_whoever_it_was(noting: Learner) -> None:
    """And there is no pass."""
    noting.check_alone()
    noting.edit(
        "app/main.py", 'return {"status": "ok"}', '__import__("posix")._exit(0)'
    )
    let_it_be_slow(noting)

    seen = noting.check_alone()

    assert seen.status == 1
    assert "Python ended during" in seen.out
