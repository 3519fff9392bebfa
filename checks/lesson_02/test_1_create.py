"""POST /api/v1/todos makes a todo and says where it is."""

from datetime import datetime
from random import Random

from checks.probes.todos import (
    TODOS,
    add_todo,
    address_of,
    as_exact_as,
    chosen,
    ids_in,
    just_now,
    location_of,
    some_time,
    some_title,
)
from checks.probes.users import two_users
from workbook.client import Client
from workbook.suite import LessonTree


def test_creating_answers_201(alice: Client, rng: Random) -> None:
    """A new todo answers 201."""
    answer = alice.post(TODOS, json={"title": some_title(rng)})

    assert answer.status_code == 201, (
        "201 tells a client that something new exists now; "
        "200 says no more than that nothing went wrong"
    )


def test_the_answer_is_the_new_todo(alice: Client, rng: Random) -> None:
    """The answer is the new todo as it was sent, and open unless it says otherwise."""
    sent = {"title": some_title(rng), "due_at": some_time(rng)}

    todo = alice.post(TODOS, json=sent).json()
    assert chosen(todo) == chosen({**sent, "completed": False}), (
        "with the whole todo in the answer, a client can show it without asking again"
    )

    done = alice.post(TODOS, json={**sent, "completed": True}).json()
    assert done["completed"] is True, (
        "a client may send completed too, and has done so: somebody writes down what "
        "is done already"
    )


def test_the_creation_time_is_in_utc(alice: Client, rng: Random) -> None:
    """The time of creation is that of the request, in UTC, and says so."""
    add_todo(alice, some_title(rng))
    earliest = datetime.fromisoformat(just_now())

    todo = add_todo(alice, some_title(rng))

    assert todo["created_at"].endswith(("Z", "+00:00")), (
        "created_at does not end with its offset (Z or +00:00), so a client in "
        "another time zone reads another moment"
    )
    created = datetime.fromisoformat(todo["created_at"])
    seconds = (created - as_exact_as(created, earliest)).total_seconds()
    assert seconds >= 0, (
        "created_at is older than the request, by so many seconds: the clock has to be "
        "read anew for each todo, and not once for all of them"
    )
    assert seconds < 60, "created_at lies in the future, by so many seconds"


def test_location_is_the_address(alice: Client, rng: Random) -> None:
    """Location holds the address of the new todo."""
    answer = alice.post(TODOS, json={"title": some_title(rng)})

    assert location_of(answer) == address_of(answer.json()), (
        "a client follows Location as it is, so it has to be the whole path, "
        "with /api/v1 in front"
    )


def test_the_list_holds_the_new_todo(alice: Client, rng: Random) -> None:
    """A new todo is in the list."""
    todo = add_todo(alice, some_title(rng))

    assert ids_in(alice.get(TODOS)).count(todo["id"]) == 1, (
        "201 promises that the todo is kept; whoever lists the todos must find it"
    )


def test_a_new_todo_belongs_to_whoever_asks(
    client: Client, lesson: LessonTree, rng: Random
) -> None:
    """A new todo is in the list of the user who asked, and in no other."""
    users = two_users(client, lesson, rng)

    todos = [add_todo(user, some_title(rng)) for user in users]

    assert todos[0]["owner_id"] != todos[1]["owner_id"], (
        "two users have created a todo each. Everybody is user 1 for now, and that has "
        "to be said in one place alone: get_current_user_id"
    )
    assert [ids_in(user.get(TODOS)) for user in users] == [
        [todo["id"]] for todo in todos
    ], "each of the two has created one todo, and finds it, and no other, in the list"
