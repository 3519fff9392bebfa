"""Exercise 4: a secret in the middle of a text does not get into the log."""

import logging
from random import Random

import pytest

from checks.probes.canaries import Canaries
from checks.probes.findings import NOTHING
from checks.probes.log_lines import Log, tell
from workbook.client import Client

pytestmark = pytest.mark.usefixtures("client")


@pytest.fixture
def canaries(rng: Random) -> Canaries:
    return Canaries(rng)


def test_what_looks_like_a_secret_is_hidden(log: Log, canaries: Canaries) -> None:
    """A secret in the middle of a text is hidden, also in that of an exception."""
    new = canaries.new
    logger = logging.getLogger("app.probe")
    logger.info("sent %s", f"Authorization: Bearer {new('an Authorization header')}")
    logger.info("with bearer %s", new("a text behind the word bearer"))
    logger.info("GET /todos?token=%s&page=1", new("an address"))
    logger.info("form %s", {"user": "Bob", "password": new("a dictionary in a text")})
    tell("odd", reply=f'{{"api_key": "{new("JSON in an extra")}"}}')
    try:
        raise LookupError(f"no user for token={new('the text of an exception')}")
    except LookupError:
        logger.exception("lookup.failed")

    assert canaries.find_in(log.everything) == NOTHING, (
        "somebody has put the secret into a sentence, or a library has. The word "
        "before it gives it away"
    )
    assert "no user for token" in str(log.take_only("lookup.failed")["exception"]), (
        "the rest of the text stays: the secret alone is to be hidden"
    )


def test_a_request_leaves_no_secret_behind(
    client: Client, log: Log, canaries: Canaries
) -> None:
    """Whatever secrets a request brings, in its headers, address and body, stay out."""
    new = canaries.new
    headers = {name: new(f"the header {name}") for name in ["cookie", "x-api-key"]}
    headers["authorization"] = f"Bearer {new('the header authorization')}"
    body = {"email": "bob@example.com", "password": new("the body")}
    body["display_name"] = "Bob"
    path = f"/api/v1/users?token={new('the address')}"
    answers = [client.post(path, json=body, headers=headers)]
    answers += [client.put(path, json=body, headers=headers)]

    assert len(log.take_events("request.finished")) == len(answers)
    assert canaries.find_in(log.everything) == NOTHING, (
        "headers, query and body of a request do not belong into a log"
    )
