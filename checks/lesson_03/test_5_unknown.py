"""Exercise 5: a list refuses what it does not know."""

import string
from random import Random

import pytest

from checks.probes.lists import LISTS, NAME_IT, blamed
from checks.probes.todos import TODOS, add_todo, ids_in
from workbook.client import Client


@pytest.mark.parametrize("name", ["complete", "Limit", "_", "any"])
def test_an_unknown_parameter_is_refused(
    reader: Client, rng: Random, name: str
) -> None:
    """A parameter that nobody declared answers 422 and is named."""
    if name == "any":
        name = "".join(rng.sample(string.ascii_lowercase, 9))

    answer = reader.get(TODOS, params={"limit": 5, name: "true"})

    assert answer.status_code == 422, (
        f"The list has no parameter {name}. Who is not told so takes what comes back "
        "for the answer to a question that was never heard."
    )
    assert blamed(answer) == ["query", name], NAME_IT


@pytest.mark.parametrize("name", ["completed", "q", "sort"])
def test_the_overdue_list_has_no_filters(reader: Client, name: str) -> None:
    """The overdue list refuses completed, q and sort."""
    value = {"completed": "true", "q": "bread", "sort": "title"}[name]

    answer = reader.get(LISTS["your overdue todos"], params={name: value})

    assert answer.status_code == 422, (
        f"{name} is a parameter of other lists and not of this one. Whatever it was "
        "meant to do, here nobody does it."
    )


def test_every_list_is_as_strict(reader: Client) -> None:
    """Every list refuses a parameter that it does not have."""
    statuses = {
        name: reader.get(path, params={"size": 5}).status_code
        for name, path in LISTS.items()
    }

    assert statuses == dict.fromkeys(LISTS, 422), (
        "No list has a parameter called size. A client expects of every list what it "
        "has learned from one."
    )


def test_every_list_has_pages(reader: Client) -> None:
    """Every list knows page and limit."""
    statuses = {
        name: reader.get(path, params={"page": 1, "limit": 5}).status_code
        for name, path in LISTS.items()
    }

    assert statuses == dict.fromkeys(LISTS, 200), (
        "Strict means: what is not declared is refused. What is declared still works."
    )


@pytest.mark.parametrize("name", ["your todos", "the todos of a user"])
def test_all_declared_parameters_work_together(client: Client, name: str) -> None:
    """All five declared parameters can be given in one question."""
    wanted = add_todo(client, "Buy bread")
    add_todo(client, "Buy bread", completed=True)

    answer = client.get(
        f"{LISTS[name]}?page=1&limit=5&completed=false&q=bread&sort=-created_at"
    )

    assert answer.status_code == 200, (
        "Each of these five is declared for this list, so none of them is refused."
    )
    assert ids_in(answer) == [wanted["id"]], (
        "Each parameter does its part, also when all of them are there."
    )
