"""Exercise 4: a client says in which order it wants the todos."""

from random import Random
from typing import Any

import pytest

from checks.probes.lists import NAME_IT, add_todos, blamed, due, walk
from checks.probes.query_parameters import query_parameter
from checks.probes.todos import TODOS, add_todo
from workbook.client import Client

ORDERS = ["-created_at", "-due_at", "-title", "created_at", "due_at", "title"]
WORDS = ["apples", "bread", "coffee", "dates", "eggs", "flour", "grapes"]


@pytest.mark.parametrize("field", ["created_at", "due_at", "title"])
def test_sort_orders_the_whole_list(client: Client, rng: Random, field: str) -> None:
    """The whole list is put in the order of one field; a minus turns it around."""
    titles, days = rng.sample(WORDS, 5), rng.sample(range(1000), 5)
    created = [
        add_todo(client, title, due_at=due(day))["id"]
        for title, day in zip(titles, days, strict=True)
    ]
    values = {"created_at": created, "due_at": days, "title": titles}[field]
    ids = [todo_id for _, todo_id in sorted(zip(values, created, strict=True))]

    seen = {sort: walk(client, sort=sort, limit=2) for sort in (field, f"-{field}")}

    assert seen == {field: ids, f"-{field}": ids[::-1]}, (
        "These are the ids, page after page. The order belongs to the whole list: "
        "first it is sorted, and then the pages are cut."
    )


def test_the_oldest_todo_comes_first_unless_asked(client: Client, rng: Random) -> None:
    """Without sort the oldest todo comes first."""
    ids = add_todos(client, rng, rng.randint(3, 5))

    assert walk(client) == ids, (
        "A list without a promised order may come in another order any day. This one "
        "promises created_at."
    )


@pytest.mark.parametrize("sort", ["due_at", "-due_at"])
def test_todos_without_a_due_time_come_last(
    client: Client, rng: Random, sort: str
) -> None:
    """Todos without a due time come last, in both directions."""
    moments = [due(rng.randint(1, 500)), None, due(rng.randint(501, 900)), None]
    rng.shuffle(moments)
    todos = [add_todo(client, rng.choice(WORDS), due_at=moment) for moment in moments]
    without = [todo["id"] for todo in todos if todo["due_at"] is None]

    assert sorted(walk(client, sort=sort)[2:]) == without, (
        "Who sorts by due time, either way, wants to see due times. What has none "
        "comes after what has one."
    )


@pytest.mark.parametrize("sort", ["due_at", "-due_at"])
def test_todos_that_are_equal_go_by_id(client: Client, rng: Random, sort: str) -> None:
    """Todos with equal values go by id, in the direction of the sort."""
    moment = due(rng.randint(1, 900))
    moments = [moment] * rng.randint(6, 8)
    ids = [add_todo(client, rng.choice(WORDS), due_at=at)["id"] for at in moments]

    seen = walk(client, sort=sort, limit=rng.randint(3, 5))

    assert seen == sorted(ids, reverse=sort.startswith("-")), (
        "These todos are all due at the same moment. Where the order among equals is "
        "left to chance, a walk through the pages repeats some and skips others."
    )


@pytest.mark.parametrize("sort", ["owner_id", "nonsense", "--title"])
def test_only_the_listed_orders_are_allowed(
    reader: Client, rng: Random, sort: str
) -> None:
    """An order that is not listed answers 422 and names the parameter."""
    add_todos(reader, rng, 2)

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
