"""Exercise 4: a client says in which order it wants the todos."""

from random import Random
from typing import Any

import pytest

from checks.probes.lists import NAME_IT, add_todos, blamed, due_times
from checks.probes.query_parameters import query_parameter
from checks.probes.todos import TODOS, add_todo, ids_in
from workbook.client import Client

ORDERS = ["-created_at", "-due_at", "-title", "created_at", "due_at", "title"]
WORDS = ["apples", "bread", "coffee", "dates", "eggs", "flour", "grapes"]
IN_ORDER_OF = {
    "created_at": [0, 1, 2, 3, 4],
    "due_at": [1, 3, 0, 4, 2],
    "title": [2, 1, 4, 0, 3],
}
"""Which of five todos comes first, second … No two of these orders are alike."""


@pytest.mark.parametrize("field", IN_ORDER_OF)
def test_sort_orders_the_whole_list(client: Client, rng: Random, field: str) -> None:
    """The whole list is put in the order of one field; a minus turns it around."""
    titles, times = sorted(rng.sample(WORDS, 5)), due_times(rng, 5)
    by_title, by_due_time = IN_ORDER_OF["title"], IN_ORDER_OF["due_at"]
    created = [
        add_todo(
            client,
            titles[by_title.index(number)],
            due_at=times[by_due_time.index(number)],
        )["id"]
        for number in range(5)
    ]
    ids = [created[number] for number in IN_ORDER_OF[field]]

    upwards = client.get(TODOS, params={"sort": field})

    assert ids_in(upwards) == ids, (
        f"These are the ids in the list; expected is the order of {field}. Of two due "
        "times the earlier moment comes first, whatever their texts look like."
    )
    downwards = client.get(TODOS, params={"sort": f"-{field}", "limit": 2, "page": 2})
    assert ids_in(downwards) == ids[::-1][2:4], (
        f"From the other end the order is {ids[::-1]}, and page 2 has the two in the "
        "middle of it: first the whole list is sorted, and then the pages are cut."
    )


def test_the_oldest_todo_comes_first_unless_asked(client: Client, rng: Random) -> None:
    """Without sort the oldest todo comes first."""
    ids = add_todos(client, rng, 4)

    assert ids_in(client.get(TODOS)) == ids, (
        "A list without a promised order may come in another order any day. This one "
        "promises created_at."
    )


@pytest.mark.parametrize("sort", ["due_at", "-due_at"])
def test_todos_without_a_due_time_come_last(
    client: Client, rng: Random, sort: str
) -> None:
    """Todos without a due time come last, in both directions."""
    early, late = due_times(rng, 2)
    moments = [None, late, None, early]
    ids = [add_todo(client, rng.choice(WORDS), due_at=at)["id"] for at in moments]

    seen = ids_in(client.get(TODOS, params={"sort": sort}))

    assert sorted(seen[2:]) == [ids[0], ids[2]], (
        "These are the last two of four todos; expected are those without a due time. "
        "Who sorts by due time, either way, wants to see due times first."
    )


def test_todos_that_are_equal_go_by_id(client: Client, rng: Random) -> None:
    """Todos with equal values, or without one, go by id in the direction of sort."""
    (moment,) = due_times(rng, 1)
    moments = [moment, None, moment, None, moment]
    a, x, b, y, c = (
        add_todo(client, rng.choice(WORDS), due_at=at)["id"] for at in moments
    )

    downwards = client.get(TODOS, params={"sort": "-due_at"})

    assert ids_in(downwards) == [c, b, a, y, x], (
        f"{a}, {b} and {c} are due at the same moment; {x} and {y} never are. Where "
        "the order among equals is left to chance, two pages may show the same todo."
    )
    upwards = client.get(TODOS, params={"sort": "due_at"})
    assert ids_in(upwards) == [a, b, c, x, y], (
        "Without the minus the ids go upwards: first those of the todos with a due "
        "time, then those of the others."
    )


@pytest.mark.parametrize("sort", ["owner_id", "nonsense", "--title"])
def test_only_the_listed_orders_are_allowed(reader: Client, sort: str) -> None:
    """An order that is not listed answers 422 and names the parameter."""
    answer = reader.get(TODOS, params={"sort": sort})

    assert answer.status_code == 422, (
        "Who may sort by any attribute can learn, from the order alone, what no answer "
        "ever shows. So the list of orders is a closed one."
    )
    assert blamed(answer) == ["query", "sort"], NAME_IT


def test_the_description_lists_the_orders(app: Any) -> None:
    """The OpenAPI description lists the values of sort."""
    listed = query_parameter(app, TODOS, "sort")["enum"]

    assert sorted(set(listed) & set(ORDERS)) == ORDERS, (
        "Who reads /docs should be able to pick an order from a list. A type that "
        "names its values puts them there; a pattern, or code that looks later, not."
    )
