"""Exercise 1: what has to be sent, and what has a usual value."""

from random import Random

from checks.probes.bodies import CANNOT_BE_EMPTY, refusals, refused_place, whole
from checks.probes.todos import TODOS, add_todo, address_of, some_time, some_title
from workbook.client import Client

ALL = f"{TODOS}?limit=100"


def test_a_new_todo_needs_a_title_only(reader: Client, rng: Random) -> None:
    """A new todo is open, never due, without description, of priority 3."""
    usual = {"completed": False, "due_at": None, "description": None, "priority": 3}

    todo = reader.post(TODOS, json={"title": some_title(rng)}).json()
    assert {name: todo.get(name, "not there") for name in usual} == usual, (
        "who writes down a thought wants to send a title, and nothing more"
    )

    assert refused_place(reader.post(TODOS, json={})) == "body.title", (
        "without a title there is no todo, so it is the one field that must be sent"
    )


def test_a_put_must_be_complete(reader: Client, rng: Random) -> None:
    """A PUT without title, completed or due_at is refused and changes nothing."""
    todo = add_todo(reader, some_title(rng), due_at=some_time(rng), completed=True)
    body = whole(some_title(rng))
    short = [{key: body[key] for key in body if key != name} for name in body]

    for name, fields in zip(body, short, strict=True):
        answer = reader.put(address_of(todo), json=fields)
        assert refused_place(answer) == f"body.{name}", (
            "a PUT replaces the todo. A default would erase what the client has "
            "forgotten, and null says that it has not forgotten it"
        )
    assert reader.get(address_of(todo)).json() == todo, (
        "what is refused must change nothing"
    )


def test_null_is_no_value_for_what_cannot_be_empty(reader: Client, rng: Random) -> None:
    """A null for title, completed or priority is refused, in a POST and in a PUT."""
    todo = add_todo(reader, some_title(rng))
    before = reader.get(ALL).json()

    for got, place in refusals(reader, todo, "POST", "PUT", of=CANNOT_BE_EMPTY):
        assert got == place, (
            "a field that may be left out is not one that may be empty: the default "
            "stands for what was not sent, and null was sent"
        )
    assert reader.get(ALL).json() == before, "what is refused must change nothing"


def test_a_put_resets_what_an_old_client_does_not_know(
    reader: Client, rng: Random
) -> None:
    """A PUT without description and priority resets them; with them, it sets them."""
    path = address_of(add_todo(reader, some_title(rng)))

    new = reader.put(path, json=whole("Cook", description="Soup", priority=5))
    assert (new.json()["description"], new.json()["priority"]) == ("Soup", 5), (
        "the fields are younger than the first clients, but they are there"
    )

    old = reader.put(path, json=whole("Cook"))
    assert old.status_code == 200, (
        "a client from before this lesson sends three fields. It must go on working"
    )
    assert (old.json()["description"], old.json()["priority"]) == (None, 3), (
        "a PUT replaces the whole todo, and so it does not merge"
    )
