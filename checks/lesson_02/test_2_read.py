"""GET /api/v1/todos/{todo_id} shows one todo, or says that there is none."""

from random import Random

import pytest

from checks.probes.todos import TODOS, add_todo, address_of, location_of, some_title
from checks.probes.users import two_users
from workbook.client import Client
from workbook.suite import LessonTree


def test_location_leads_to_the_todo(alice: Client, rng: Random) -> None:
    """The address in Location shows the todo that was created."""
    titles = [some_title(rng) for _ in range(3)]
    _, created, _ = (alice.post(TODOS, json={"title": title}) for title in titles)

    answer = alice.get(location_of(created))

    assert answer.status_code == 200, "whoever follows Location has to arrive"
    assert answer.json() == created.json(), (
        "the address names one todo of three, and that one looks the same as in the "
        "answer to POST"
    )


def test_a_missing_todo_answers_404(reader: Client, rng: Random) -> None:
    """A missing todo answers 404."""
    answer = reader.get(f"{TODOS}/{rng.randrange(10**6, 10**9)}")

    assert answer.status_code == 404, (
        'a client must be able to tell "no such todo" from "the server broke"'
    )


def test_a_todo_of_somebody_else_answers_404(
    client: Client, lesson: LessonTree, rng: Random
) -> None:
    """A todo of somebody else answers 404, and its owner 200."""
    alice, bob = two_users(client, lesson, rng)
    path = address_of(add_todo(alice, some_title(rng)))

    assert alice.get(path).status_code == 200, "it is her own todo"
    assert bob.get(path).status_code == 404, (
        "a 200 would show everybody's todos to whoever counts up the ids, and a 403 "
        "would tell which ids exist"
    )


@pytest.mark.parametrize(
    "odd_id",
    ["0", "-1", "abc", str(10**30)],
    ids=["zero", "negative", "a word", "huge"],
)
def test_what_cannot_be_an_id_is_refused(reader: Client, odd_id: str) -> None:
    """What cannot be an id answers 404 or 422."""
    answer = reader.get(f"{TODOS}/{odd_id}")

    assert answer.status_code in {404, 422}, (
        "the mistake is in the address, so the answer is one of the 4xx: a 5xx "
        "blames the server, and a 200 shows a todo that has another address"
    )


def test_reading_changes_nothing(alice: Client, rng: Random) -> None:
    """Reading changes nothing."""
    path = address_of(add_todo(alice, some_title(rng)))
    first = alice.get(path)

    again = alice.get(path)

    assert (again.status_code, again.json()) == (200, first.json()), (
        "GET is safe: browsers, caches and crawlers repeat it without asking anybody"
    )
