"""Exercise 6: the log tells what happened, in words that never change."""

from random import Random

from checks.probes.bodies import whole
from checks.probes.log_lines import FINISHED, Log, values
from checks.probes.todos import TODOS, add_todo, address_of, some_title
from workbook.client import Client

COMPLETED = "todo.completed"


def test_a_completed_todo_is_told(client: Client, log: Log, rng: Random) -> None:
    """POST, PUT and PATCH that complete a todo are told once each, with its id."""
    done = add_todo(client, some_title(rng), completed=True)["id"]
    one, other = (add_todo(client, some_title(rng)) for _ in range(2))
    client.put(address_of(one), json=whole(one["title"], completed=True))
    client.patch(address_of(other), json={"completed": True})

    lines = log.take_events(COMPLETED, FINISHED)
    events = [line for line in lines if line["event"] == COMPLETED]
    assert values(events, "todo_id") == [done, one["id"], other["id"]], (
        "three todos were completed, two of them after they were added. How many it "
        "were today is a question to the log"
    )
    before_its_end = lines[lines.index(events[0]) + 1]
    assert events[0]["request_id"] == before_its_end["request_id"], (
        "an event belongs to the request that has caused it"
    )


def test_what_did_not_happen_is_not_told(client: Client, log: Log, rng: Random) -> None:
    """A todo that was completed before, is reopened, or is refused, is not told."""
    todo = add_todo(client, some_title(rng), completed=True)
    dated = add_todo(client, some_title(rng), due_at="2999-01-01T00:00:00Z")
    log.take()
    too_late = {"completed": True, "remind_at": "2001-01-01T00:00:00Z"}
    statuses = [
        client.patch(address_of(todo), json={"title": some_title(rng)}).status_code,
        client.put(address_of(todo), json=whole("Cook", completed=True)).status_code,
        client.patch(address_of(todo), json={"completed": False}).status_code,
        client.post(TODOS, json={"title": " ", "completed": True}).status_code,
        client.patch(address_of(dated), json=too_late).status_code,
        client.patch(f"{TODOS}/{10**9}", json={"completed": True}).status_code,
    ]
    assert statuses == [200, 200, 200, 422, 422, 404]
    assert values(log.take_events(COMPLETED), "todo_id") == [], (
        "nothing was completed here. What counts twice, or too early, cannot be counted"
    )

    client.patch(address_of(todo), json={"completed": True})
    assert log.take_only(COMPLETED)["todo_id"] == todo["id"], (
        "a todo that was reopened can be completed again, and that is told again"
    )
