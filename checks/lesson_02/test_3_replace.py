"""PUT /api/v1/todos/{todo_id} replaces a todo as a whole."""

from random import Random

from checks.probes.todos import (
    TODOS,
    add_todo,
    address_of,
    chosen,
    given,
    ids_in,
    some_time,
    some_title,
)
from workbook.client import Client


def test_put_replaces_the_todo(alice: Client, rng: Random) -> None:
    """After a PUT the todo holds what was sent."""
    _, todo = add_todo(alice, some_title(rng)), add_todo(alice, some_title(rng))
    path = address_of(todo)
    done = {"title": some_title(rng), "completed": True, "due_at": some_time(rng)}
    reopened = {"title": some_title(rng), "completed": False, "due_at": None}

    alice.put(path, json=done)
    assert chosen(alice.get(path).json()) == chosen(done), (
        "a client that reads after its PUT must find what it has put there"
    )

    alice.put(path, json=reopened)
    assert chosen(alice.get(path).json()) == chosen(reopened), (
        "false and null are values as good as any: a todo can be opened again, and its "
        "due time can go"
    )


def test_put_keeps_what_the_server_gave(alice: Client, rng: Random) -> None:
    """PUT answers 200 and the same todo: id, owner and creation time stay."""
    todo = add_todo(alice, some_title(rng))
    sent = {"title": some_title(rng), "completed": False, "due_at": None}

    answer = alice.put(address_of(todo), json=sent)

    assert answer.status_code == 200, (
        "it worked and nothing new came into being, so it is neither an error nor a 201"
    )
    assert given(answer.json()) == given(todo), (
        "the answer is the todo as it is now; PUT replaces what a client can send, and "
        "who the todo is does not change"
    )


def test_what_a_put_leaves_out_is_not_kept(alice: Client, rng: Random) -> None:
    """PUT keeps nothing of what a client had sent before."""
    todo = add_todo(alice, some_title(rng), due_at=some_time(rng))

    answer = alice.put(address_of(todo), json={"title": some_title(rng)})

    assert answer.status_code in {200, 422}, (
        "an incomplete body is completed with defaults, or refused"
    )
    assert (answer.json() or {}).get("due_at") is None, (
        "PUT replaces the whole todo; when it merges, the result depends on what "
        "was there before, and the client does not know that"
    )


def test_the_same_put_twice_is_like_once(alice: Client, rng: Random) -> None:
    """The same PUT twice leaves what one PUT leaves."""
    path = address_of(add_todo(alice, some_title(rng)))
    sent = {"title": some_title(rng), "completed": False, "due_at": None}

    alice.put(path, json=sent)
    once = sorted(ids_in(alice.get(TODOS)))
    again = alice.put(path, json=sent)

    assert again.status_code == 200, "the second PUT is answered like the first"
    assert sorted(ids_in(alice.get(TODOS))) == once, (
        "PUT is idempotent: a client that got no answer sends it again, and that "
        "must not make another todo"
    )


def test_put_on_a_missing_todo_answers_404(reader: Client, rng: Random) -> None:
    """PUT does not create: a missing todo answers 404."""
    sent = {"title": some_title(rng), "completed": False, "due_at": None}

    answer = reader.put(f"{TODOS}/{rng.randrange(10**6, 10**9)}", json=sent)

    assert answer.status_code == 404, (
        "the server gives out the ids; a client that could choose one would bring "
        "deleted todos back to life"
    )


def test_post_on_a_todo_answers_405(alice: Client, rng: Random) -> None:
    """POST on one todo answers 405, and Allow says what works instead."""
    path = address_of(add_todo(alice, some_title(rng)))

    answer = alice.post(path, json={"title": some_title(rng)})

    assert answer.status_code == 405, (
        "the address exists and the method does not fit it: 405 says just that"
    )
    assert answer.headers.get("allow"), (
        "a 405 has to carry Allow, so that the client knows what it can do here"
    )
