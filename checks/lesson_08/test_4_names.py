"""Exercise 4: what is called like a secret does not get into the log."""

from random import Random
from typing import Any

import pytest
from starlette.datastructures import Headers

from checks.probes.canaries import Canaries
from checks.probes.findings import NOTHING
from checks.probes.log_lines import Log, find_other_values, tell

pytestmark = pytest.mark.usefixtures("client")

HIDDEN = "[redacted]"
NAMES = ["password", "Passwd", "client_secret", "refresh_token", "AUTHORIZATION"]
NAMES += ["set-cookie", "api_key", "X-API-Key"]


@pytest.fixture
def canaries(rng: Random) -> Canaries:
    return Canaries(rng)


def test_what_is_called_like_a_secret_is_hidden(log: Log, canaries: Canaries) -> None:
    """A value with the name of a secret is hidden, at any depth."""
    facts: dict[str, Any] = {name: canaries.new(name) for name in NAMES}
    facts["token"] = [canaries.new("a list called token")]
    secret = canaries.new("a dictionary in a list in a dictionary")
    facts["form"] = {"fields": [{"name": "Bob"}, {"password": secret}]}
    facts["pair"] = ({"secret": canaries.new("a dictionary in a tuple")}, 1)
    cookie = canaries.new("the headers of a request")
    facts["headers"] = Headers({"accept": "text/plain", "cookie": cookie})

    tell("many.secrets", **facts)

    assert canaries.find_in(log.everything) == NOTHING, (
        "more people read a log than may know this, and it is kept for years"
    )
    line = log.take_only("many.secrets")
    left = dict.fromkeys([*NAMES, "token"], HIDDEN) | {
        "form": {"fields": [{"name": "Bob"}, {"password": HIDDEN}]},
        "pair": [{"secret": HIDDEN}, 1],
        "headers": {"accept": "text/plain", "cookie": HIDDEN},
    }
    assert find_other_values(line, **left) == NOTHING, (
        "the name stays, and so does all around it. That there was a password is worth "
        "knowing, and so is the rest of the form"
    )
    assert facts["form"]["fields"][1]["password"] == secret, (
        "the log changes what it writes, never what it was given: somebody is about to "
        "store this form"
    )


def test_everything_else_stays_as_it_is(log: Log, rng: Random) -> None:
    """What is no secret keeps its value and its type."""
    facts = {
        "count": rng.randrange(10**6),
        "share": 0.25,
        "done": True,
        "due": None,
        "note": "Bob forgot his password again; no token was sent",
        "many": [1, "two", {"three": [3.5, None]}],
    }

    tell("nothing.special", **facts)

    assert find_other_values(log.take_only("nothing.special"), **facts) == NOTHING, (
        "a log in which too much is hidden, or all is text, answers no question"
    )
