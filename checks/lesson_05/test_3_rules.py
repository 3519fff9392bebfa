"""Exercise 3: PATCH keeps the rules that hold for every other request."""

from random import Random
from typing import Any

from checks.probes.bodies import read, refused_place
from checks.probes.by_hand import Service
from checks.probes.todos import TODOS, add_todo, address_of, some_title
from checks.probes.users import two_users
from workbook.client import Client
from workbook.suite import LessonTree, Suite


def test_a_patch_keeps_the_bounds(client: Client, rng: Random) -> None:
    """What is out of bounds or undeclared is refused in a PATCH as well."""
    todo = add_todo(client, some_title(rng))
    wrong = {"title": " ", "description": "x" * 2001, "priority": 6, "owner_id": 2}
    answers = [
        client.patch(address_of(todo), json={name: value})
        for name, value in wrong.items()
    ]

    assert [refused_place(answer) for answer in answers] == [
        f"body.{name}" for name in wrong
    ], "a bound that one door does not know is no bound"

    padded = client.patch(address_of(todo), json={"title": f"  {some_title(rng)} "})
    assert padded.json()["title"] == padded.json()["title"].strip(), (
        "a title is the same thing wherever it comes in"
    )


def test_a_patch_needs_an_own_todo(
    client: Client, lesson: LessonTree, rng: Random
) -> None:
    """A PATCH of a missing todo, or of somebody else's, answers 404."""
    alice, bob = two_users(client, lesson, rng)
    todo = add_todo(alice, some_title(rng))
    change = {"title": some_title(rng)}

    answers = [
        bob.patch(address_of(todo), json=change),
        bob.patch(f"{TODOS}/{rng.randrange(10**6, 10**9)}", json=change),
        alice.patch(address_of(todo), json={"priority": 1}),
    ]

    assert [answer.status_code for answer in answers] == [404, 404, 200], (
        "the first is somebody else's and the second nobody's; who asks must not be "
        "able to tell them apart. The third is the own one"
    )
    assert read(alice, todo)["title"] == todo["title"], "Bob changes nothing of Alice's"


def test_reopening_by_patch_needs_room(
    lesson: LessonTree, suite: Suite, rng: Random
) -> None:
    """TodoService.change reopens no todo in a full list, and tells when it is done."""
    service = Service(lesson, suite.loop.run, max_open=1)
    patch = lesson.import_module("app.schemas.todo").TodoPatch
    done = service.add(1, some_title(rng), completed=True)
    still_open = service.add(1, some_title(rng))

    def change(todo: Any, **given: bool) -> Any:
        work = service.todos.change(1, todo.id, patch(**given))
        return suite.loop.run(work)

    assert service.refusal(change, done, completed=False) == "TooManyOpenTodos", (
        "a PATCH is one more door to an open todo"
    )
    completed = change(still_open, completed=True)
    assert completed.completed_at is not None, (
        "completed_at is written whichever method completes a todo"
    )
