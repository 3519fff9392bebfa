"""Exercise 5: what today counts, by hand and to the second."""

from datetime import timedelta
from random import Random

from checks.probes.by_hand import Storage
from checks.probes.clock import SetClock, some_day
from checks.probes.failures import Quotes
from checks.probes.hurry import Slow, at_once
from checks.probes.todos import some_title
from workbook.suite import LessonTree, Suite


def test_today_counts_more_than_any_page(
    lesson: LessonTree, suite: Suite, rng: Random
) -> None:
    """Today counts more todos than the largest page holds."""
    module = lesson.import_module("app.services.today_service")
    storage, owner = Storage(lesson, suite.loop.run), rng.randrange(1, 10**6)
    moment, many = some_day(rng, 2030), rng.randrange(101, 130)
    hours = [timedelta(hours=number + 1) for number in range(many)]
    late = [{"title": some_title(rng), "due_at": moment - it} for it in hours]
    storage.fill(owner, late)
    clock = SetClock(moment)

    service = module.TodayService(storage.repository, Quotes("text"), clock)
    today, _ = at_once(service.look(owner))

    assert (today.open_todos, today.overdue_todos) == (many, many), (
        "the largest page holds a hundred, and these are more. Let the repository count"
    )


def test_a_todo_is_overdue_when_its_time_is_past(
    lesson: LessonTree, suite: Suite, rng: Random
) -> None:
    """A second before its due time a todo is not overdue, a second after it is."""
    module = lesson.import_module("app.services.today_service")
    storage, owner = Storage(lesson, suite.loop.run), rng.randrange(1, 10**6)
    due = some_day(rng, 2030)
    storage.add(owner, some_title(rng), due_at=due)

    counts = []
    for seconds in (-1, 1):
        clock = SetClock(due + timedelta(seconds=seconds))
        service = module.TodayService(storage.repository, Quotes("text"), clock)
        counts.append(at_once(service.look(owner))[0].overdue_todos)

    assert counts == [0, 1], "overdue is what was due before now, and nothing else"


def test_the_counts_have_no_time_limit(
    lesson: LessonTree, suite: Suite, rng: Random
) -> None:
    """A storage that is slow is waited for, and the quote is there as well."""
    module = lesson.import_module("app.services.today_service")
    storage, owner = Storage(lesson, suite.loop.run), rng.randrange(1, 10**6)
    storage.add(owner, some_title(rng))
    slow, quotes = Slow(storage.repository, 2 * module.QUOTE_SECONDS), Quotes("text")

    async def look() -> tuple[int, str] | str:
        try:
            today = await module.TodayService(slow, quotes).look(owner)
        except TimeoutError:
            return "TimeoutError"
        return today.open_todos, today.quote

    assert at_once(look())[0] == (1, "text"), (
        "the limit is for the quote. The counts are needed, so today waits for them"
    )
