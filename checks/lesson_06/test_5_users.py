"""Exercise 5: somebody can have an account."""

from random import Random
from typing import Any

from checks.probes.bodies import refused_place
from checks.probes.canary import MarkedUsers
from checks.probes.clock import YEARS, clock_of, some_day
from checks.probes.described import sent
from checks.probes.registration import USERS, account, register, some_email
from checks.probes.todos import instant
from workbook.client import Client
from workbook.suite import LessonTree


def test_a_registered_user_is_answered(
    client: Client, lesson: LessonTree, rng: Random
) -> None:
    """Registration answers 201 and the user, with an id and the time of the clock."""
    clock = clock_of(client, lesson, some_day(rng, rng.choice(YEARS)))
    emails = [some_email(rng), some_email(rng)]
    answers = [register(client, email, display_name=" Ada L. ") for email in emails]

    assert [answer.status_code for answer in answers] == [201, 201], "both are new"
    one, two = (answer.json() for answer in answers)
    assert {**one, "created_at": instant(one["created_at"])} == {
        **account(emails[0], display_name="Ada L."),
        "id": one["id"],
        "created_at": clock.after(),
    }, "this is all that the account consists of"
    assert one["id"] != two["id"], "two users with one id are one user"


def test_a_display_name_has_1_to_80_signs(client: Client, rng: Random) -> None:
    """A display name has 1 to 80 signs, without the space around it."""
    longest = "Ä" * 80
    right, wrong = ["x", f" {longest}\n"], ["", " \t", longest + "x", "A\x00da", None]

    found = [register(client, some_email(rng), display_name=it) for it in right]
    assert [answer.json().get("display_name") for answer in found] == ["x", longest], (
        "these have 1 and 80 signs"
    )
    refused = [register(client, some_email(rng), display_name=it) for it in wrong]
    assert [refused_place(it) for it in refused] == ["body.display_name"] * 5, (
        "others have to see it, and the storage has to keep it"
    )


def test_a_user_leaves_with_four_fields(
    app: Any, client: Client, lesson: LessonTree, rng: Random
) -> None:
    """An answer holds the four fields, whatever get_user_repository provides."""
    secret = f"secret-{rng.randrange(10**9)}"
    storage = MarkedUsers(lesson, secret)
    provider = lesson.import_module("app.core.dependencies").get_user_repository
    app.dependency_overrides[provider] = lambda: storage

    answer = register(client, some_email(rng))
    assert set(answer.json()) == {"id", "email", "display_name", "created_at"}, (
        "the storage keeps a note that no client may see. Soon it will keep passwords"
    )
    assert sent(client, "post", USERS).get("title") != "User", (
        "this answer is described as User, which is what the application keeps. The "
        "next field that it gets, such as a password, is public at once"
    )
