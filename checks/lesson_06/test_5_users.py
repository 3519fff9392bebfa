"""Exercise 5: somebody can have an account."""

from random import Random
from typing import Any

from checks.probes.canary import MarkedUsers
from checks.probes.clock import YEARS, clock_of, some_day
from checks.probes.described import sent
from checks.probes.findings import NOTHING
from checks.probes.registration import USERS, account, register, some_email
from checks.probes.slips import first_slip, shown
from checks.probes.todos import instant
from workbook.client import Client
from workbook.suite import LessonTree


def test_a_registered_user_is_answered(
    client: Client, lesson: LessonTree, rng: Random
) -> None:
    """Registration answers 201 and the user, with an id and the time of the clock."""
    clock = clock_of(client, lesson, some_day(rng, rng.choice(YEARS)))
    found = []
    for email in some_email(rng), some_email(rng):
        answer = register(client, email, display_name=" Ada L. ")
        assert answer.status_code == 201, "this is a new account"
        user = answer.json()
        assert {**user, "created_at": instant(user["created_at"])} == {
            **account(email, display_name="Ada L."),
            "id": user["id"],
            "created_at": clock.after(),
        }, "this is all that the account consists of"
        found.append(user["id"])

    assert len(set(found)) == 2, "two users with one id are one user"
    assert min(found) >= 1, "an id in a path is 1 or more, as with todos"


def test_a_display_name_has_1_to_80_signs(reader: Client, rng: Random) -> None:
    """A display name has 1 to 80 signs, without the space around it."""
    longest = "Ä" * 80
    right = {"x": "x", f" {longest}\n": longest, "李 O'Neil-3 \N{CARROT}": None}
    for name, kept in right.items():
        answer = register(reader, some_email(rng), display_name=name).json()
        assert answer.get("display_name", answer) == (kept or name), (
            "this has 1 to 80 signs. People have more letters in their names than A to "
            "Z"
        )

    wrong = ["", " \t", longest + "x", "A\x00da", "\ud83e", None, 5]
    answers = (
        (shown(name), register(reader, some_email(rng), display_name=name))
        for name in wrong
    )
    assert first_slip(answers, "body.display_name") == NOTHING, (
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
