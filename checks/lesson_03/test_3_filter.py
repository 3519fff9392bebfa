"""Exercise 3: a client says which todos it wants."""

from random import Random

import pytest

from checks.probes.lists import NAME_IT, blamed, envelope, some_word
from checks.probes.todos import TODOS, add_todo, ids_in, some_title
from workbook.client import Client


@pytest.mark.parametrize("wanted", [True, False], ids=["true", "false"])
def test_completed_keeps_the_todos_in_that_state(
    client: Client, rng: Random, wanted: bool
) -> None:
    """completed=true shows the finished todos, completed=false the open ones."""
    states = [True, False, False, True, False]
    todos = [add_todo(client, some_title(rng), completed=state) for state in states]

    answer = client.get(TODOS, params={"completed": str(wanted).lower()})

    assert sorted(ids_in(answer)) == [
        todo["id"] for todo in todos if todo["completed"] is wanted
    ], (
        "true and false are two questions with two answers. These are the ids in the "
        f"list; expected are those with completed={str(wanted).lower()}."
    )


def test_a_filter_that_is_not_given_leaves_nothing_out(
    client: Client, rng: Random
) -> None:
    """Without filters the list holds finished and open todos alike."""
    states = [True, False]
    ids = [add_todo(client, some_title(rng), completed=on)["id"] for on in states]

    assert sorted(ids_in(client.get(TODOS))) == ids, (
        "Not asked is a third state beside true and false: it leaves nothing out."
    )


def test_what_says_neither_true_nor_false_is_refused(reader: Client) -> None:
    """completed=maybe answers 422 and names the parameter."""
    answer = reader.get(TODOS, params={"completed": "maybe"})

    assert answer.status_code == 422, (
        "A todo is finished or it is not. An empty list, or a full one, would look "
        "like the answer to a question that has none."
    )
    assert blamed(answer) == ["query", "completed"], NAME_IT


def test_q_finds_text_in_the_title_whatever_its_case(
    client: Client, rng: Random
) -> None:
    """A piece of the title, in capitals or not, finds the todo through q."""
    text = some_word(rng)
    titles = [f"Buy {text.upper()}S", f"{text} again", f"Buy {some_word(rng)}"]
    ids = [add_todo(client, title)["id"] for title in titles]

    answer = client.get(TODOS, params={"q": text.title()})

    assert sorted(ids_in(answer)) == ids[:2], (
        "Nobody remembers whether a word was written with a capital, or what came "
        "before it. A search that wants to know finds nothing."
    )


@pytest.mark.parametrize(
    "sign", ["%", "_", ".*", "'", pytest.param("\\", id="backslash")]
)
def test_every_sign_in_q_stands_for_itself(
    client: Client, rng: Random, sign: str
) -> None:
    """Each sign in q stands for itself: none is a wildcard, a pattern or a quote."""
    left, right = some_word(rng), some_word(rng)
    wanted = add_todo(client, f"{left}{sign}{right}")
    add_todo(client, f"{left}x{right}")

    answer = client.get(TODOS, params={"q": f"{left}{sign}{right}"})

    assert answer.status_code == 200, (
        f"A search for {sign} is a search like any other, and may find nothing."
    )
    assert ids_in(answer) == [wanted["id"]], (
        f"Who types {sign} looks for {sign}. A search that gives signs a meaning finds "
        "too much or too little."
    )


def test_blanks_in_q_are_part_of_the_text(client: Client, rng: Random) -> None:
    """Blanks in q are looked for like any other sign, also at its beginning."""
    left, middle, right = (some_word(rng) for _ in range(3))
    titles = [
        f"{left} {middle} {right}",
        f"{left}{middle} {right}",
        f"{right} {left} {middle}",
    ]
    ids = [add_todo(client, title)["id"] for title in titles]

    answer = client.get(TODOS, params={"q": f" {middle} {right}"})

    assert ids_in(answer) == ids[:1], (
        "The text that is looked for begins with a blank and has one in the middle. "
        "Only the first todo has that in its title, piece for piece."
    )


def test_filters_come_before_the_page(client: Client, rng: Random) -> None:
    """Filters work together, and before the list is cut and counted."""
    text = some_word(rng)
    for title, completed in [(text, False), (some_title(rng), True)]:
        add_todo(client, title, completed=completed)
    ids = [add_todo(client, text, completed=True)["id"] for _ in range(3)]

    question = {"completed": "true", "q": text, "limit": 1}
    body = envelope(client.get(TODOS, params=question))

    assert body["total_count"] == 3, (
        "What fails one of the filters must not be counted: the client computes the "
        "number of pages from total_count."
    )
    assert [item["id"] in ids for item in body["items"]] == [True], (
        "Page 1 is the first page of what passes all filters, so it begins with one of "
        f"the todos {ids}."
    )
