"""Point 8: what matters leaves one event in the log, by which it can be found again.

Logins, roles, resets and keys follow with the lessons that bring them.
"""

from random import Random

from fastapi import FastAPI

from checks.probes.log_lines import Log, values
from checks.probes.todos import add_todo, address_of, some_title
from checks.probes.walk import Walk
from workbook.client import Client

USERS = "/api/v1/users"
FAILURES = ("ERROR", "CRITICAL")


def test_completing_a_todo_leaves_one_event(
    client: Client, log: Log, rng: Random
) -> None:
    """A todo that is completed leaves one event, with the ids of request and user."""
    todo = add_todo(client, some_title(rng))

    answer = client.patch(address_of(todo), json={"completed": True})
    lines = log.take_events("todo.completed")

    assert answer.status_code == 200, "completing a todo is exercise 3 of lesson 5"
    assert values(lines, "request_id") == [
        answer.headers.get("x-request-id", "no id")
    ], "this is the one event that everybody asks about, and the id leads to the rest"
    assert lines[0].get("user_id") is not None, "the first question is: whose was it?"


def test_registering_leaves_one_event(client: Client, log: Log, rng: Random) -> None:
    """A user who registers leaves one event with the request's id."""
    walk = Walk(client, rng)
    operation = next(
        item for item in walk.operations if (item.method, item.path) == ("POST", USERS)
    )

    answer = walk.fitting_case(operation).send(walk.client)

    assert answer.status_code == 201, "registering is exercise 5 of lesson 6"
    assert values(log.take_events("user.registered"), "request_id") == [
        answer.headers.get("x-request-id", "no id")
    ], "who opened an account, and when, is asked for years later"


def test_a_bug_leaves_one_error(
    app: FastAPI, client: Client, log: Log, rng: Random
) -> None:
    """A bug leaves one line of level ERROR, with the request's id and the traceback."""
    reason = f"a bug that nobody expects: {rng.randrange(10**9)}"

    async def fail() -> None:
        raise RuntimeError(reason)

    app.add_api_route("/no-such-operation", fail)
    answer = client.get("/no-such-operation")
    errors = [line for line in log.take() if line.get("level") in FAILURES]
    mine = [line for line in errors if reason in str(line.get("exception"))]

    assert answer.status_code == 500, "it is the server's fault"
    assert values(mine, "request_id") == [answer.json().get("request_id")], (
        "the client quotes the id of its answer, and there has to be one line under it "
        "that says what happened"
    )
