"""Exercise 5: a list refuses what it does not know."""

import string
from random import Random

import pytest

from checks.probes.lists import LISTS, NAME_IT, blamed
from checks.probes.todos import TODOS, add_todo, ids_in
from workbook.client import Client


@pytest.mark.parametrize("name", ["complete", "Limit", "any"])
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


def test_every_list_is_as_strict(reader: Client) -> None:
    """Every list refuses what it does not know, and each knows page and limit."""
    questions = [
        ("your overdue todos", "page=1&limit=5", 200),
        ("your overdue todos", "q=bread", 422),
        ("the todos of a user", "page=1&limit=5", 200),
        ("the todos of a user", "size=5", 422),
    ]

    wrong = [
        f"{name}: {question}"
        for name, question, status in questions
        if reader.get(f"{LISTS[name]}?{question}").status_code != status
    ]

    assert wrong == [], (
        "A client expects of every list what it has learned from one. All of them know "
        "page and limit (200); the overdue ones have no q, and nobody has size (422)."
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
        "Strict means: what is not declared is refused. What is declared still works."
    )
    assert ids_in(answer) == [wanted["id"]], (
        "Each parameter does its part, also when all of them are there."
    )
