"""Exercise 2: completed_at tells since when a todo is completed."""

from datetime import UTC, datetime
from random import Random

import pytest

from checks.probes.by_hand import Service, is_in_utc, two_people
from checks.probes.todos import some_title
from workbook.suite import LessonTree, Suite


@pytest.fixture
def service(lesson: LessonTree, suite: Suite) -> Service:
    """Return a service that was constructed by hand."""
    return Service(lesson, suite.loop.run)


def test_completed_at_tells_since_when(service: Service, rng: Random) -> None:
    """completed_at is the time of completion, in UTC, and null before it."""
    alice, _ = two_people(rng)
    todo = service.add(alice, some_title(rng))
    assert todo.completed_at is None, "an open todo was not completed at any time"

    before = datetime.now(UTC)
    answers = [
        service.replace(todo, completed=True),
        service.add(alice, some_title(rng), completed=True),
    ]
    after = datetime.now(UTC)

    stored = [service.get(alice, answer.id).completed_at for answer in answers]
    assert [is_in_utc(moment) and before <= moment <= after for moment in stored] == [
        True,
        True,
    ], "both ways of completing a todo have to write the present moment, in UTC"


def test_completed_at_stays_the_same(service: Service, rng: Random) -> None:
    """A completed todo that is changed keeps its completed_at."""
    alice, _ = two_people(rng)
    done = service.replace(service.add(alice, some_title(rng)), completed=True)

    service.replace(done, title=some_title(rng))

    assert service.get(alice, done.id).completed_at == done.completed_at, (
        "who mends a spelling mistake has not completed the todo a second time"
    )


def test_completed_at_goes_when_the_todo_is_open(service: Service, rng: Random) -> None:
    """A todo that is opened again has no completed_at."""
    alice, _ = two_people(rng)
    done = service.add(alice, some_title(rng), completed=True)

    service.replace(done, completed=False)

    assert service.get(alice, done.id).completed_at is None, (
        "it is to be done again, so it is not completed since any time"
    )
