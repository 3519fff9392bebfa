"""Every app has a store of its own."""

from collections.abc import Callable
from random import Random
from typing import Any

from checks.probes.todos import TODOS, add_todo, address_of, ids_in, some_title
from workbook.client import Client


def test_two_apps_share_no_todos(
    make_app: Callable[[], Any], connect: Callable[[Any], Client], rng: Random
) -> None:
    """What is created in one app is not in another, and takes no id from it."""
    one, another = connect(make_app()), connect(make_app())

    todo = add_todo(one, some_title(rng))

    assert ids_in(another.get(TODOS)) == [], (
        "create_app() promises an app that shares nothing; tests that share todos "
        "pass or fail by the order in which they run"
    )
    other = add_todo(another, some_title(rng))
    assert [todo["id"], other["id"]] == [1, 1], (
        "both apps count their own todos from 1, and this is the first one in each; a "
        "shared counter lets one app feel what happens in another"
    )


def test_two_apps_do_not_overwrite_each_other(
    make_app: Callable[[], Any], connect: Callable[[Any], Client], rng: Random
) -> None:
    """A todo of one app survives what is created in another."""
    one, another = connect(make_app()), connect(make_app())
    todo = add_todo(one, some_title(rng))

    add_todo(another, some_title(rng))

    assert one.get(address_of(todo)).json() == todo, (
        "both apps gave out the same id, and the second todo took the place of the "
        "first; so they keep their todos in one and the same place"
    )
