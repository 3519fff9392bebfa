"""Exercise 6: the log tells what happened, in words that never change."""

from random import Random

from checks.probes.bodies import whole
from checks.probes.findings import NOTHING
from checks.probes.log_lines import FINISHED, Log, find_other_values, values
from checks.probes.todos import TODOS, add_todo, address_of, some_title
from workbook.client import Client

COMPLETED = "todo.completed"
REGISTERED = "user.registered"


def somebody(rng: Random) -> dict[str, str]:
    """Return what somebody sends who wants an account."""
    number = rng.randrange(10**9)
    return {"email": f"bob{number}@example.com", "display_name": f"Bob {number}"}


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
    log.take()
    statuses = [
        client.patch(address_of(todo), json={"title": some_title(rng)}).status_code,
        client.put(address_of(todo), json=whole("Cook", completed=True)).status_code,
        client.patch(address_of(todo), json={"completed": False}).status_code,
        client.post(TODOS, json={"title": " ", "completed": True}).status_code,
        client.patch(f"{TODOS}/{10**9}", json={"completed": True}).status_code,
    ]
    assert statuses == [200, 200, 200, 422, 404]
    assert values(log.take_events(COMPLETED), "todo_id") == [], (
        "nothing was completed here. What counts twice, or too early, cannot be counted"
    )

    client.patch(address_of(todo), json={"completed": True})
    assert log.take_only(COMPLETED)["todo_id"] == todo["id"], (
        "a todo that was reopened can be completed again, and that is told again"
    )


def test_a_new_user_is_told(client: Client, log: Log, rng: Random) -> None:
    """A registration is told with new_user_id; one that is refused is not told."""
    bob = somebody(rng)
    answers = [client.post("/api/v1/users", json=bob) for _ in range(2)]

    assert [answer.status_code for answer in answers] == [201, 422]
    line = log.take_only(REGISTERED)
    assert find_other_values(line, new_user_id=answers[0].json()["id"]) == NOTHING, (
        "user_id says who asked, and new_user_id who was added"
    )


def test_events_name_ids_and_nothing_private(
    client: Client, log: Log, rng: Random
) -> None:
    """Neither titles nor addresses of people are in the log."""
    bob, title = somebody(rng), some_title(rng)
    client.post("/api/v1/users", json=bob)
    add_todo(client, title, completed=True)

    written = log.everything
    assert (COMPLETED in written, REGISTERED in written) == (True, True), (
        "both events are told"
    )
    assert [text for text in (*bob.values(), title) if text in written] == [], (
        "an id is enough to find the rest, for those who may. A log is copied to many "
        "places, and nobody can take a name out of it again"
    )
