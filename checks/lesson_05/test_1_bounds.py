"""Exercise 1: what a client may send, and what it has to send."""

from random import Random

from checks.probes.bodies import refused_place, refused_places, statuses, whole
from checks.probes.todos import TODOS, add_todo, some_title
from workbook.client import Client

LONGEST = "Ä" * 200
CARROTS = "\N{CARROT}" * 200


def test_a_title_has_1_to_200_signs(client: Client) -> None:
    """A title has 1 to 200 signs, and an emoji is one of them."""
    titles = ["x", LONGEST, CARROTS, f" \t{LONGEST}\n "]
    assert statuses(client, [whole(title) for title in titles]) == [201] * 4, (
        "the titles had 1 and 200 letters, 200 emojis, and 200 letters with space "
        "around them. Signs are counted, not bytes, and the space is gone before"
    )

    titles = ["", LONGEST + "x", CARROTS + "x"]
    assert refused_places(client, map(whole, titles)) == ["body.title"] * 3, (
        "the titles had 0, 201 and 201 signs. A bound that is one off is found by the "
        "client whose text just fits"
    )


def test_space_alone_is_no_title(client: Client) -> None:
    """A title that consists of space alone is refused."""
    titles = [" ", " \t\n   "]

    assert refused_places(client, map(whole, titles)) == ["body.title"] * 2, (
        "nobody can read this title or click on it. Take the space away first, and "
        "count what is left"
    )


def test_the_space_around_a_title_is_not_kept(client: Client, rng: Random) -> None:
    """The space around a title is taken away, the space in it stays."""
    title = some_title(rng)

    assert add_todo(client, f" \n{title}\t ")["title"] == title, (
        "two titles that look the same should be the same"
    )


def test_a_description_has_2000_signs_at_most(client: Client) -> None:
    """A description is null or text of 2000 signs at most."""
    right = ["", "\N{CARROT}" * 2000, None]
    bodies = [whole("Cook", description=text) for text in right]
    answers = [client.post(TODOS, json=body).json() for body in bodies]
    assert [answer.get("description", "not there") for answer in answers] == right, (
        "all three are allowed, and an answer shows what was sent"
    )

    wrong = client.post(TODOS, json=whole("Cook", description="x" * 2001))
    assert refused_place(wrong) == "body.description", (
        "text without a bound is a way to fill somebody else's disk"
    )


def test_a_priority_goes_from_1_to_5(client: Client) -> None:
    """A priority is a number from 1 to 5."""
    bodies = [whole("Cook", priority=number) for number in range(7)]

    answers = [client.post(TODOS, json=body) for body in bodies]

    assert [answer.status_code for answer in answers] == [422, *[201] * 5, 422], (
        "these were the priorities 0 to 6. Who may send any number sends 99 to be first"
    )
    assert [answer.json()["priority"] for answer in answers[1:6]] == [1, 2, 3, 4, 5], (
        "an answer shows the priority that was sent"
    )
