"""Exercise 2: every list is sent page by page, in an envelope."""

from random import Random

from checks.probes.lists import LISTS, add_todos, envelope, walk
from checks.probes.todos import TODOS, ids_in
from workbook.client import Client

ENVELOPE = ["items", "limit", "page", "total_count"]


def test_every_list_comes_in_an_envelope(reader: Client) -> None:
    """Every list comes in an envelope with items, page, limit and total_count."""
    bodies = {name: reader.get(path).json() for name, path in LISTS.items()}

    assert [
        name for name, body in bodies.items() if not set(ENVELOPE) <= set(body)
    ] == [], (
        "A client that can read one list can then read them all. A bare array has no "
        "room for anything beside the items."
    )


def test_without_parameters_you_get_20_at_most(client: Client, rng: Random) -> None:
    """Without parameters you get page 1, with 20 todos at most."""
    add_todos(client, rng, 20 + rng.randint(1, 4))

    answer = client.get(TODOS)

    assert len(ids_in(answer)) == 20, (
        "A client that says nothing about pages must not get everything: a list that "
        "is short today is long in a year."
    )
    assert (answer.json()["page"], answer.json()["limit"]) == (1, 20), (
        "The client sent neither, so only the envelope can say what was used."
    )


def test_the_envelope_says_what_was_asked_for(client: Client, rng: Random) -> None:
    """The envelope repeats page and limit; of two values the last one counts."""
    page, limit = rng.randint(2, 9), rng.randint(2, 100)

    answer = client.get(f"{TODOS}?page={page}&limit={limit - 1}&limit={limit}")

    assert (envelope(answer)["page"], envelope(answer)["limit"]) == (page, limit), (
        "Answers overtake each other. From page and limit a client knows which of its "
        "questions this one belongs to."
    )


def test_total_count_counts_all_pages(client: Client, rng: Random) -> None:
    """total_count counts the todos of all pages, not those on this one."""
    ids = add_todos(client, rng, rng.randint(3, 6))

    body = envelope(client.get(TODOS, params={"limit": 2}))

    assert body["total_count"] == len(ids), (
        "How many items are on this page, a client can see. To know how many pages "
        "there are, it has to be told how many todos there are in all."
    )


def test_a_page_past_the_end_is_empty_but_counts(client: Client, rng: Random) -> None:
    """A page past the end answers 200, without items, with the right total_count."""
    ids = add_todos(client, rng, rng.randint(2, 4))

    answer = client.get(TODOS, params={"page": rng.randint(2, 500), "limit": 5})

    assert answer.status_code == 200, (
        "The list exists and the question is legal; there is just nothing so far back. "
        "Perhaps somebody deleted a todo a second ago, and the client cannot know."
    )
    assert (envelope(answer)["items"], envelope(answer)["total_count"]) == (
        [],
        len(ids),
    ), "From total_count the client learns which page is the last one, and turns back."


def test_the_pages_together_are_the_whole_list(client: Client, rng: Random) -> None:
    """Walking through all pages shows each todo exactly once."""
    ids = add_todos(client, rng, rng.randint(5, 7))

    assert sorted(walk(client, limit=rng.randint(2, 3))) == ids, (
        "Page 1 begins with the first todo, and each page goes on where the one before "
        "it ended. What is skipped here, no client ever sees."
    )
