"""Exercise 5: one mailbox has one account, and only the storage knows which."""

from collections.abc import Callable
from random import Random
from typing import Any

import pytest

from checks.probes.bodies import refused_place
from checks.probes.findings import NOTHING
from checks.probes.imports import find_needed
from checks.probes.messages import told
from checks.probes.race import Unhurried, race
from checks.probes.registration import USERS, account, register, some_email
from workbook.client import Client
from workbook.suite import LessonTree

TAKEN = {
    "loc": ["body", "email"],
    "msg": "Email is already registered",
    "type": "value_error",
}
WORLD = (
    *("app.core.dependencies", "app.repositories", "app.services", "app.utils.clock"),
    *("fastapi", "starlette"),
)


@pytest.mark.parametrize(
    "domain", ["example.com", "bücher.example.com"], ids=["ASCII", "Unicode"]
)
def test_a_mailbox_registers_once(client: Client, rng: Random, domain: str) -> None:
    """A second registration is refused at body.email, however it is spelled."""
    email, other = some_email(rng, domain), some_email(rng, domain)
    first = register(client, email.capitalize())
    ascii_domain = domain.encode("idna").decode()
    spellings = [
        email,
        email.upper(),
        f" {email}\t",
        email.replace(domain, ascii_domain),
    ]

    answers = [register(client, spelling) for spelling in spellings]

    assert [told(answer) for answer in answers] == [[TAKEN]] * len(spellings), (
        "all of these reach one person. A form shows the message beside the field, as "
        "it does with every 422"
    )
    assert [first.status_code, register(client, other).status_code] == [201, 201], (
        "the first one was free, and so is the address of somebody else"
    )


def test_of_ten_at_once_one_succeeds(
    app: Any, client: Client, lesson: LessonTree, rng: Random
) -> None:
    """Of ten equal registrations at once, one answers 201 and nine answer 422."""
    memory = lesson.import_module("app.repositories.memory")
    storage = Unhurried(memory.MemoryUserRepository())
    provider = lesson.import_module("app.core.dependencies").get_user_repository
    app.dependency_overrides[provider] = lambda: storage

    for _ in range(5):
        email = some_email(rng)
        bodies = [account(it) for it in (email, email.upper()) for _ in range(5)]
        assert race(client, USERS, bodies) == [201, *[422] * 9], (
            "all ten look before one of them stores, and find the address free. Where "
            "nobody can come in between a look and a write, the first one wins"
        )


def test_a_refused_registration_takes_no_address(client: Client, rng: Random) -> None:
    """An address is free again after a registration that was refused."""
    email = some_email(rng)
    assert refused_place(register(client, email, display_name="")) == (
        "body.display_name"
    ), "this one is refused, for another reason than its address"

    assert register(client, email).status_code == 201, (
        "nobody has an account with this address yet. A validator that remembers what "
        "it saw does not know what became of it"
    )


def test_every_app_has_its_own_users(
    make_app: Callable[[], Any], connect: Callable[[Any], Client], rng: Random
) -> None:
    """An address that is taken in one application is free in another one."""
    email = some_email(rng)
    clients = [connect(make_app()), connect(make_app())]

    assert [register(client, email).status_code for client in clients] == [201, 201], (
        "users are kept by the repository of an application, and not by a module"
    )


def test_schemas_ask_nobody(lesson: LessonTree) -> None:
    """No schema needs a storage, a service, the clock or FastAPI."""
    assert find_needed(lesson, "app.schemas", *WORLD) == NOTHING, (
        "a validator cannot wait for an answer, and what it has learned is outdated "
        "when the value is stored. Rules that need the world belong to a service"
    )
