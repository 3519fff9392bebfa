"""Exercise 2: every list is sent page by page, in an envelope."""

from itertools import chain
from random import Random

from checks.probes.lists import LISTS, add_todos, envelope
from checks.probes.todos import TODOS, ids_in
from workbook.client import Client

ENVELOPE = {"items", "limit", "page", "total_count"}


def test_every_list_comes_in_an_envelope(reader: Client) -> None:
    """Every list comes in an envelope with items, page, limit and total_count."""
    missing = {
        name: sorted(ENVELOPE - set(envelope(reader.get(path))))
        for name, path in LISTS.items()
    }

    assert {name: keys for name, keys in missing.items() if keys} == {}, (
        "This is what the envelopes lack. A client that can read one list can then "
        "read them all."
    )


def test_without_parameters_you_get_20_at_most(client: Client, rng: Random) -> None:
    """Without parameters you get page 1, with 20 todos at most."""
    count = 20 + rng.randint(1, 4)
    add_todos(client, rng, count)

    answer = client.get(TODOS)

    assert len(ids_in(answer)) == 20, (
        "A client that says nothing about pages must not get everything: a list that "
        "is short today is long in a year."
    )
    body = envelope(answer)
    assert (body["page"], body["limit"], body["total_count"]) == (1, 20, count), (
        "These are page, limit and total_count. The client sent nothing, so only the "
        "envelope can say what was used, and how much is left."
    )


def test_the_envelope_says_what_was_asked_for(reader: Client) -> None:
    """The envelope repeats page and limit; of two values the last one counts."""
    body = envelope(reader.get(f"{TODOS}?page=3&limit=8&limit=7"))

    assert {"page": body["page"], "limit": body["limit"]} == {"page": 3, "limit": 7}, (
        "Answers overtake each other. From page and limit a client knows which of its "
        "questions this one belongs to."
    )


def test_total_count_counts_all_pages(client: Client, rng: Random) -> None:
    """total_count counts the todos of all pages, not those on this one."""
    add_todos(client, rng, 5)

    body = envelope(client.get(TODOS, params={"limit": 2}))

    assert body["total_count"] == 5, (
        "How many items are on this page, a client can see. To know how many pages "
        "there are, it has to be told how many todos there are in all."
    )


def test_a_page_past_the_end_is_empty_but_counts(client: Client, rng: Random) -> None:
    """A page past the end answers 200, without items, with the right total_count."""
    add_todos(client, rng, 3)

    answer = client.get(TODOS, params={"page": rng.randint(2, 500), "limit": 5})

    assert answer.status_code == 200, (
        "The list exists and the question is legal; there is just nothing so far back. "
        "Perhaps somebody deleted a todo a second ago, and the client cannot know."
    )
    body = envelope(answer)
    assert {"items": body["items"], "total_count": body["total_count"]} == {
        "items": [],
        "total_count": 3,
    }, "From total_count the client learns which page is the last one, and turns back."


def test_the_pages_together_are_the_whole_list(client: Client, rng: Random) -> None:
    """Five todos, two on a page: three pages show each of them exactly once."""
    ids = add_todos(client, rng, 5)

    pages = [
        ids_in(client.get(TODOS, params={"limit": 2, "page": page}))
        for page in (1, 2, 3)
    ]

    assert [len(page) for page in pages] == [2, 2, 1], (
        "This is how many todos pages 1, 2 and 3 hold. Page 1 begins with the first "
        "todo, and what is skipped, no client ever sees."
    )
    assert sorted(chain.from_iterable(pages)) == ids, (
        "These are the ids on all three pages. Each page goes on where the one before "
        "it ended."
    )
