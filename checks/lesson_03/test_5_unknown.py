"""Exercise 5: a list refuses what it does not know."""

import string
from random import Random

import pytest

from checks.probes.lists import LISTS, NAME_IT, blamed
from checks.probes.todos import TODOS, add_todo, ids_in
from workbook.client import Client

NOT_THERE = [
    ("your overdue todos", "completed"),
    ("your overdue todos", "q"),
    ("your overdue todos", "sort"),
    ("the todos of a user", "size"),
]


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


@pytest.mark.parametrize(("list_name", "name"), NOT_THERE)
def test_every_list_is_as_strict(reader: Client, list_name: str, name: str) -> None:
    """Each list refuses what it does not have; the overdue one has no filters."""
    value = {"completed": "true", "sort": "title"}.get(name, "5")

    answer = reader.get(LISTS[list_name], params={name: value})

    assert answer.status_code == 422, (
        f"A client expects of every list what it has learned from one. {name} is not "
        "a parameter of this list, although another one may have it."
    )


@pytest.mark.parametrize("name", LISTS)
def test_every_list_has_pages(reader: Client, name: str) -> None:
    """Every list knows page and limit."""
    answer = reader.get(LISTS[name], params={"page": 1, "limit": 5})

    assert answer.status_code == 200, (
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
