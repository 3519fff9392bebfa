"""Exercise 1: tags are short, small, and each of them is there once."""

from random import Random
from typing import Any

from checks.probes.bodies import post_text, whole
from checks.probes.lists import blamed
from checks.probes.todos import TODOS, add_todo, address_of
from workbook.asgi import Answer
from workbook.client import Client

LONGEST = "ä" * 30


def tags_in(answer: Answer) -> Any:
    """Return the tags of a todo; where it was refused, the start of the place."""
    body = answer.json()
    if answer.status_code == 422:
        return blamed(answer)[:2]
    return body.get("tags", "no tags in it") if "id" in body else answer.status_code


def tags_from(client: Client, tags: Any) -> Any:
    """Create a todo with tags and return what has become of them."""
    return tags_in(client.post(TODOS, json=whole("Cook", tags=tags)))


def test_tags_are_small_and_each_is_there_once(client: Client, rng: Random) -> None:
    """Tags are trimmed and written small, and repetitions go; the order stays."""
    number = rng.randrange(10**6)
    names = ["Work", "garden", "Straße", "Ärzte", "Home"]
    tidy = [f"{name.lower()} {number}" for name in names]
    sent = [f"{name} {number}" for name in names]
    sent[0], sent[3] = f" \t{tidy[0].upper()}", f"{tidy[3].upper()}\n"

    assert tags_from(client, [*sent[:3], tidy[0], *sent[3:], f" {tidy[1]} "]) == tidy, (
        "two tags that a person cannot tell apart are one. It stands where it was "
        "named first; only capitals become small, and no other letter changes"
    )


def test_a_tag_has_1_to_30_signs(client: Client) -> None:
    """A tag has 1 to 30 signs without the space around it."""
    right = [["x"], [LONGEST], [f"{' ' * 20}{LONGEST}{' ' * 20}"]]
    kept = [tags_from(client, tags) for tags in right]
    assert kept == [["x"], [LONGEST], [LONGEST]], (
        "these have 1 and 30 signs. The space is gone before anything is counted"
    )

    wrong = [["home", ""], [" \t"], ["home", LONGEST + "x"]]
    places = [tags_from(client, tags) for tags in wrong]
    assert places == [["body", "tags"]] * 3, (
        "these have 0 signs, 0 signs beside the space, and 31. A tag is a word on a "
        "button, and a button of space cannot be found again"
    )


def test_a_todo_has_10_tags_at_most(client: Client, rng: Random) -> None:
    """Ten tags may be sent, and no more, even when they are alike."""
    names = [f"tag-{number}" for number in rng.sample(range(10**6), 11)]

    assert tags_from(client, names[:10]) == names[:10], "ten are allowed"
    assert [tags_from(client, names), tags_from(client, ["x"] * 11)] == [
        ["body", "tags"],
        ["body", "tags"],
    ], "the bound is about what was sent: it keeps the work for one request small"


def test_tags_are_a_list_of_clean_text(reader: Client) -> None:
    """What is no list of text is refused, and so is text that nobody can store."""
    wrong = ["home, work", None, [5], [None], [["home"]], {"home": 1}, ["ho\x00me"]]
    places = [tags_from(reader, tags) for tags in wrong]
    half = post_text(reader, '{"title": "Cook", "tags": ["\\ud83e"]}')

    assert [*places, tags_in(half)] == [["body", "tags"]] * 8, (
        "a text with commas in it is one tag or two, depending on whom you ask. NUL "
        "and half of an emoji are as bad in a tag as in a title"
    )


def test_tags_are_the_same_at_every_door(client: Client) -> None:
    """POST, PUT and PATCH tidy tags; without tags, POST and PUT leave none."""
    path = address_of(add_todo(client, "Cook", tags=["One", "one "]))
    answers = [
        client.get(path),
        client.put(path, json=whole("Cook", tags=["Two", " two"])),
        client.patch(path, json={"tags": [" Three", "three"]}),
        client.patch(path, json={"title": "Eat"}),
        client.patch(path, json={"tags": []}),
        client.put(path, json=whole("Cook", tags=["four"])),
        client.put(path, json=whole("Cook")),
        client.post(TODOS, json={"title": "Cook"}),
    ]

    assert [tags_in(answer) for answer in answers] == [
        *(["one"], ["two"], ["three"], ["three"], [], ["four"], [], [])
    ], "an empty list is a value; only a PATCH that does not name tags leaves them"
