"""Exercise 5: only the storage knows who has an account, and it looks as it stores."""

from datetime import UTC, datetime
from random import Random
from typing import Any

import pytest

from checks.probes.findings import NOTHING
from checks.probes.imports import find_needed
from checks.probes.race import Unhurried, race
from checks.probes.registration import USERS, account, some_email
from workbook.client import Client, Options
from workbook.suite import LessonTree, Suite

WORLD = (
    *("app.core.dependencies", "app.repositories", "app.services", "app.utils.clock"),
    *("fastapi", "starlette"),
)


@pytest.fixture
def unhurried(app: Any, lesson: LessonTree) -> None:
    """Let the storage of the app take its time, as a database does."""
    memory = lesson.import_module("app.repositories.memory")
    storage = Unhurried(memory.MemoryUserRepository())
    provider = lesson.import_module("app.core.dependencies").get_user_repository
    app.dependency_overrides[provider] = lambda: storage


@pytest.mark.usefixtures("unhurried")
def test_of_ten_at_once_one_succeeds(client: Client, rng: Random) -> None:
    """Of ten equal registrations at once, one answers 201 and nine answer 422."""
    for _ in range(2):
        email = some_email(rng)
        bodies = [account(it) for it in (email, email.upper()) for _ in range(5)]
        assert race(client, USERS, bodies) == [201, *[422] * 9], (
            "all ten look before one of them stores, and find the address free. Where "
            "nobody can come in between a look and a write, the first one wins"
        )


@pytest.mark.usefixtures("unhurried")
def test_all_at_once_get_ids_of_their_own(client: Client, rng: Random) -> None:
    """Ten registrations of ten addresses at once get ten ids."""
    bodies = [account(some_email(rng)) for _ in range(10)]
    requests = [("POST", USERS, Options(json=body)) for body in bodies]

    answers = [answer.json() for answer in client.together(requests)]

    different = {answer.get("id") for answer in answers}
    assert (len(different) == 10) is True, (
        "two accounts with one id are one account to everybody who asks for it. Who "
        "counts first and stores later counts the same twice"
    )


def test_the_storage_itself_refuses_a_taken_address(
    lesson: LessonTree, suite: Suite, rng: Random
) -> None:
    """MemoryUserRepository.add raises EmailTaken, whoever calls it."""
    memory = lesson.import_module("app.repositories.memory")
    model = lesson.import_module("app.models.user").NewUser
    taken = lesson.import_module("app.core.exceptions").EmailTaken
    users, email = memory.MemoryUserRepository(), some_email(rng)
    found = []
    for name in "Ada", "Eve":
        new = model(email=email, display_name=name, created_at=datetime.now(UTC))
        try:
            found.append(suite.loop.run(users.add(new)).display_name)
        except taken:
            found.append("refused")

    assert found == ["Ada", "refused"], (
        "a lock or a look in the service holds for those who come by that service, in "
        "that process. The storage is where everybody comes by"
    )


def test_schemas_ask_nobody(lesson: LessonTree) -> None:
    """No schema needs a storage, a service, the clock or FastAPI."""
    assert find_needed(lesson, "app.schemas", *WORLD) == NOTHING, (
        "a validator cannot wait for an answer, and what it has learned is outdated "
        "when the value is stored. Rules that need the world belong to a service"
    )
