"""Exercise 5: a look at today, which does without what it does not need."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any

import pytest

from checks.probes.by_hand import Storage
from checks.probes.clock import clock_of
from checks.probes.envelope import told
from checks.probes.failures import Failing
from checks.probes.lists import some_word
from checks.probes.todos import add_late_todo, add_todo, some_time, some_title
from checks.probes.users import two_users
from workbook.client import Client
from workbook.suite import LessonTree, Suite

TODAY = "/api/v1/today"

Override = Callable[[str, Any], None]


@pytest.fixture
def override(app: Any, lesson: LessonTree) -> Override:
    """Return what lets a provider such as ``core.dependencies.get_x`` give another."""

    def give(provider: str, thing: Any) -> None:
        module, _, name = provider.rpartition(".")
        found = getattr(lesson.import_module(f"app.{module}"), name)
        app.dependency_overrides[found] = lambda: thing

    return give


def test_today_counts_your_open_and_overdue_todos(
    client: Client, lesson: LessonTree, rng: Random
) -> None:
    """Today counts the own open todos, and those of them whose due time has passed."""
    alice, bob = two_users(client, lesson, rng)
    for _ in range(rng.randrange(2, 5)):
        add_late_todo(bob, rng)
    late = rng.randrange(2, 5)
    for _ in range(late):
        add_late_todo(alice, rng)
    add_todo(alice, some_title(rng), due_at=some_time(rng))
    add_todo(alice, some_title(rng))
    past = some_time(rng, ahead=False)
    add_todo(alice, some_title(rng), due_at=past, completed=True)

    answer = alice.get(TODAY)

    assert answer.status_code == 200, "nothing is in the way"
    counts = answer.json()["open_todos"], answer.json()["overdue_todos"]
    assert counts == (late + 2, late), (
        "a completed todo is neither, and what others have to do is theirs"
    )


def test_today_counts_more_than_a_page(
    client: Client, override: Override, lesson: LessonTree, suite: Suite, rng: Random
) -> None:
    """Today counts all todos, not only those that fit on a page."""
    many, storage = rng.randrange(25, 40), Storage(lesson, suite.loop.run)
    override("core.dependencies.get_todo_repository", storage.repository)
    owner = add_late_todo(client, rng)["owner_id"]
    late = {"title": some_title(rng), "due_at": datetime.now(UTC) - timedelta(hours=1)}
    storage.fill(owner, [late] * (many - 1))

    answer = client.get(TODAY).json()

    assert (answer["open_todos"], answer["overdue_todos"]) == (many, many), (
        "a page holds twenty. Who has more to do has to hear of all of it"
    )


def test_overdue_is_judged_by_the_clock(
    client: Client, lesson: LessonTree, rng: Random
) -> None:
    """Which todos are overdue is judged by the clock that get_clock provides."""
    add_todo(client, some_title(rng), due_at=some_time(rng))
    clock = clock_of(client, lesson, datetime.now(UTC))
    before = client.get(TODAY).json()["overdue_todos"]

    clock.forward(days=9)
    after = client.get(TODAY).json()["overdue_todos"]

    assert (before, after) == (0, 1), (
        "one clock judges everything in a request, and tests can set it"
    )


def test_without_the_todos_there_is_no_today(
    client: Client, override: Override, lesson: LessonTree, rng: Random
) -> None:
    """A storage that is down answers 503 with Retry-After, a bug in it 500."""
    unavailable = lesson.import_module("app.core.exceptions").Unavailable
    storage = "core.dependencies.get_todo_repository"

    override(storage, Failing(unavailable(some_word(rng))))
    down = client.get(TODAY)

    assert told(down) == (503, "unavailable"), (
        "who reads that nothing is to be done goes home. Counts are needed: without "
        "them there is no answer"
    )
    assert down.headers.get("retry-after"), "503 says when another try makes sense"

    override(storage, Failing(KeyError(some_word(rng))))
    assert client.get(TODAY).status_code == 500, "a bug is not something to do without"
