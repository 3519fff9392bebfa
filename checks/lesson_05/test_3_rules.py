"""Exercise 3: whose todo a PATCH changes, and how old that todo may be."""

from random import Random
from typing import Any

from checks.probes.bodies import read
from checks.probes.by_hand import Service
from checks.probes.todos import TODOS, add_todo, address_of, some_title
from checks.probes.users import two_users
from workbook.client import Client
from workbook.suite import LessonTree, Suite


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


def test_a_patch_judges_only_what_was_sent(
    lesson: LessonTree, suite: Suite, rng: Random
) -> None:
    """TodoService.change changes a todo that is older than the bounds."""
    service = Service(lesson, suite.loop.run)
    title = some_title(rng) * 20
    old: dict[str, Any] = {"title": title, "priority": 9, "description": "x" * 3000}
    todo = service.storage.add(1, **old)

    try:
        changed = service.change(todo, completed=True)
        got = {name: getattr(changed, name) for name in old}
    except ValueError as error:
        got = {"an error": str(error)}

    assert got == old, (
        "a stored todo can be older than the bounds. Who judges the whole of it again "
        "lets nobody complete it"
    )
