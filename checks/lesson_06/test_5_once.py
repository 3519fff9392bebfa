"""Exercise 5: one mailbox has one account."""

from collections.abc import Callable
from random import Random
from typing import Any

import pytest

from checks.probes.bodies import refused_place
from checks.probes.messages import told
from checks.probes.registration import register, some_email
from workbook.client import Client

TAKEN = {
    "loc": ["body", "email"],
    "msg": "Email is already registered",
    "type": "value_error",
}


@pytest.mark.parametrize(
    "domain", ["example.com", "bücher.example.com"], ids=["ASCII", "Unicode"]
)
def test_a_mailbox_registers_once(reader: Client, rng: Random, domain: str) -> None:
    """A second registration is refused at body.email, however it is spelled."""
    email, other = some_email(rng, domain), some_email(rng, domain)
    first = register(reader, email.capitalize())
    ascii_domain = domain.encode("idna").decode()
    spellings = [
        email,
        email.upper(),
        f" {email}\t",
        email.replace(domain, ascii_domain),
    ]

    for spelling in spellings:
        assert told(register(reader, spelling)) == [TAKEN], (
            "this reaches a person who has an account. A form shows the message beside "
            "the field, as it does with every 422"
        )
    assert [first.status_code, register(reader, other).status_code] == [201, 201], (
        "the first one was free, and so is the address of somebody else"
    )


def test_a_refused_registration_takes_no_address(reader: Client, rng: Random) -> None:
    """An address is free again after a registration that was refused."""
    email = some_email(rng)
    assert refused_place(register(reader, email, display_name="")) == (
        "body.display_name"
    ), "this one is refused, for another reason than its address"

    assert register(reader, email).status_code == 201, (
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
