"""Exercise 2: each request leaves one line behind."""

from random import Random
from typing import Any

from checks.probes.log_lines import FINISHED, Log, values
from checks.probes.todos import TODOS, add_todo, address_of, some_title
from workbook.client import Client
from workbook.suite import LessonTree

ONE = f"{TODOS}/{{todo_id}}"


def test_each_request_leaves_one_line(client: Client, log: Log, rng: Random) -> None:
    """A request leaves one line, with its method, its route and its status."""
    todo = address_of(add_todo(client, some_title(rng)))
    log.take()
    seen = []
    for method, path in [
        ("GET", TODOS),
        ("GET", todo),
        ("DELETE", todo),
        ("GET", todo),
        ("GET", f"{TODOS}/none"),
        ("POST", todo),
        ("GET", f"/{rng.randrange(10**9)}"),
    ]:
        client.request(method, path)
        line = log.take_only(FINISHED)
        seen.append((line.get("method"), line.get("route"), line.get("status")))

    assert seen == [
        ("GET", TODOS, 200),
        ("GET", ONE, 200),
        ("DELETE", ONE, 204),
        ("GET", ONE, 404),
        ("GET", ONE, 422),
        ("POST", ONE, 405),
        ("GET", None, 404),
    ], (
        "lines are counted by their route. With ids in it there are as many routes as "
        "todos; an unknown path has none, or everybody could make up more"
    )


def test_the_line_says_who_asked(
    client: Client, lesson: LessonTree, log: Log, rng: Random
) -> None:
    """The line holds the id of the user, or null where nobody was asked for it."""
    number = rng.randrange(2, 10**6)
    provider = lesson.import_module("app.core.dependencies").get_current_user_id
    app: Any = client.app
    app.dependency_overrides[provider] = lambda: number

    client.get(TODOS)
    client.get("/health")

    assert values(log.take_events(FINISHED), "user_id") == [number, None], (
        "these are the lines of a list of todos and of /health. Who asked is found out "
        "while the request is served, and has to be known still at its end"
    )
