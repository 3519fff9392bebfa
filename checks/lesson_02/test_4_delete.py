"""DELETE /api/v1/todos/{todo_id} removes a todo for good."""

from random import Random

from checks.probes.todos import TODOS, add_todo, address_of, ids_in, some_title
from workbook.client import Client


def test_delete_answers_204_and_no_body(alice: Client, rng: Random) -> None:
    """DELETE answers 204, and not one byte after it."""
    answer = alice.delete(address_of(add_todo(alice, some_title(rng))))

    assert answer.status_code == 204, (
        "204 says that it worked, and that there is nothing left to show"
    )
    assert answer.content == b"", (
        "204 means that no body follows; a server may break off the connection "
        "when one does"
    )


def test_a_deleted_todo_is_gone(alice: Client, rng: Random) -> None:
    """A deleted todo is neither in the list nor at its address."""
    todo = add_todo(alice, some_title(rng))

    alice.delete(address_of(todo))

    assert ids_in(alice.get(TODOS)).count(todo["id"]) == 0, (
        "what was deleted must not come back with the next list"
    )
    assert alice.get(address_of(todo)).status_code == 404, (
        "a todo that is gone answers like one that never was"
    )


def test_the_other_todos_stay(alice: Client, rng: Random) -> None:
    """DELETE removes the todo in the address and no other."""
    todo, other = add_todo(alice, some_title(rng)), add_todo(alice, some_title(rng))

    assert alice.delete(address_of(todo)).status_code == 204, "this one goes"
    assert alice.get(address_of(other)).status_code == 200, (
        "another todo has disappeared; the address says which one is meant"
    )


def test_a_second_delete_answers_404(alice: Client, rng: Random) -> None:
    """Deleting a todo once more answers 404."""
    path = address_of(add_todo(alice, some_title(rng)))
    alice.delete(path)

    answer = alice.delete(path)

    assert answer.status_code == 404, (
        "what is not there cannot be deleted: a 204 hides typing errors from the "
        "client, and a 5xx blames the server"
    )


def test_an_id_is_never_given_out_again(alice: Client, rng: Random) -> None:
    """A new todo never gets the id of a deleted one."""
    deleted = [add_todo(alice, some_title(rng)) for _ in range(2)]
    answers = [alice.delete(address_of(todo)).status_code for todo in deleted]
    assert answers == [204, 204], "this check begins by deleting two todos"

    new = add_todo(alice, some_title(rng))

    assert new["id"] not in [todo["id"] for todo in deleted], (
        "somewhere an old link or a bookmark still holds that id, and would now "
        "show another todo"
    )
