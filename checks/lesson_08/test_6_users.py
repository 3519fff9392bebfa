"""Exercise 6: a new user is told, and nothing about people is given away."""

from random import Random

from checks.probes.findings import NOTHING
from checks.probes.log_lines import Log, find_other_values
from checks.probes.todos import add_todo, some_title
from workbook.client import Client

COMPLETED = "todo.completed"
REGISTERED = "user.registered"


def somebody(rng: Random) -> dict[str, str]:
    """Return what somebody sends who wants an account."""
    number = rng.randrange(10**11, 10**12)
    return {"email": f"bob{number}@example.com", "display_name": f"Bob {number}"}


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
    private = [*bob.values(), title, bob["email"].partition("@")[0], "example.com"]
    assert (COMPLETED in written, REGISTERED in written) == (True, True), (
        "both events are told"
    )
    assert [text for text in private if text in written] == [], (
        "an id is enough to find the rest, for those who may. A log is copied to many "
        "places, and nobody can take a name out of it again"
    )
