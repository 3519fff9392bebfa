"""Make todos and find them again, in every lesson.

Later lessons change some of the wire on purpose: a list becomes a page, a due time has
to lie ahead. Such a change is made here once, and the checks of earlier lessons go on.
"""

from datetime import UTC, datetime, timedelta, timezone
from random import Random
from typing import Any
from urllib.parse import urljoin, urlsplit

from workbook.asgi import Answer
from workbook.client import Client

TODOS = "/api/v1/todos"
CHORES = ("Water the plants", "Call the bank", "Renew the passport", "Fix the bicycle")

Todo = dict[str, Any]


def some_title(rng: Random) -> str:
    """Return a title that nobody can guess."""
    return f"{rng.choice(CHORES)} #{rng.randrange(10**9)}"


def some_time(rng: Random, *, ahead: bool = True) -> str:
    """Return a moment ahead or past, read on a clock that seems to say the opposite.

    One hour ago it was, somewhere in the Pacific, later than it is in London now. Who
    compares the hands of clocks, or texts, takes such a moment for one to come.
    """
    distance = timedelta(minutes=rng.randrange(30, 6 * 60))
    moment = datetime.now(UTC) + (distance if ahead else -distance)
    hours = rng.randrange(7, 12)
    there = timezone(timedelta(hours=-hours if ahead else hours))
    return moment.astimezone(there).replace(microsecond=0).isoformat()


def just_now() -> str:
    """Return the present moment as soon as it is past, at the next tick of the clock.

    A clock that was read before, when a module was imported, has not come so far.
    """
    moment = datetime.now(UTC)
    while datetime.now(UTC) <= moment:
        pass
    return moment.isoformat()


def as_exact_as(example: datetime, moment: datetime) -> datetime:
    """Cut the fractions of a second off a moment, as far as the example has none."""
    step = next(step for step in (10**6, 10**3, 1) if not example.microsecond % step)
    return moment.replace(microsecond=moment.microsecond // step * step)


def instant(text: str | None) -> str | None:
    """Return a timestamp in UTC, so that two spellings of one moment are equal."""
    if text is None:
        return None
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        return f"{text} without an offset"
    return moment.astimezone(UTC).isoformat()


def chosen(todo: Any) -> Any:
    """Return what a client may choose; what is no todo comes back as it is."""
    if not isinstance(todo, dict):
        return todo
    return {
        "title": todo["title"],
        "completed": todo["completed"],
        "due_at": instant(todo["due_at"]),
    }


def given(todo: Any) -> Any:
    """Return what only the server decides; what is no todo comes back as it is."""
    if not isinstance(todo, dict):
        return todo
    return {
        "id": todo["id"],
        "owner_id": todo["owner_id"],
        "created_at": instant(todo["created_at"]),
    }


def add_todo(client: Client, title: str, **fields: Any) -> Todo:
    """Create a todo and return what the API says that it is."""
    answer = client.post(TODOS, json={"title": title, **fields})
    assert answer.status_code in {200, 201}, (
        "this check begins by creating a todo, and a POST with this body should do that"
    )
    todo: Todo = answer.json()
    return todo


def add_late_todo(client: Client, rng: Random) -> Todo:
    """Create a todo whose due time is past."""
    return add_todo(client, some_title(rng), due_at=some_time(rng, ahead=False))


def add_todo_due_now(client: Client, rng: Random) -> Todo:
    """Create a todo whose due time has come just before."""
    return add_todo(client, some_title(rng), due_at=just_now())


def address_of(todo: Todo) -> str:
    """Return the path of a todo in its owner's own list."""
    return f"{TODOS}/{todo['id']}"


def location_of(answer: Answer) -> str:
    """Return the path that ``Location`` leads to; it may be a path or a whole URL."""
    location = answer.headers.get("location", "")
    return urlsplit(urljoin(answer.request.target, location)).path if location else ""


def ids_in(answer: Answer) -> list[int]:
    """Return the ids in a list of todos: a bare list, or the ``items`` of a page."""
    assert answer.status_code == 200, (
        "a list answers 200, whatever it holds, and even nothing"
    )
    body = answer.json()
    items: list[Todo] = body["items"] if isinstance(body, dict) else body
    return [item["id"] for item in items]
