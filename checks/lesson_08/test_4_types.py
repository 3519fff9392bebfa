"""Exercise 4: secrets are kept out whatever type they have, and however deep."""

import math
from datetime import date
from random import Random
from types import SimpleNamespace

import pytest

from checks.probes.canaries import Canaries
from checks.probes.findings import NOTHING
from checks.probes.log_lines import Log, find_other_values, tell

pytestmark = pytest.mark.usefixtures("client")

HIDDEN = "[redacted]"


@pytest.fixture
def canaries(rng: Random) -> Canaries:
    return Canaries(rng)


def test_what_json_does_not_know_is_searched_too(log: Log, canaries: Canaries) -> None:
    """The text of an exception, of bytes or of any object is searched for secrets."""
    new = canaries.new
    error = ValueError(f"refused token={new('an exception as extra')}")
    account = SimpleNamespace(name="Bob", password=new("an object"))
    raw = f"page=1&password={new('bytes')}".encode()

    tell("odd.types", error=error, raw=raw, account=account, all=[error, {"a": raw}])

    assert canaries.find_in(log.everything) == NOTHING, (
        "what becomes text behind redact, such as by default=str, is never searched. "
        "Nothing may be left for it to do"
    )
    line = log.take_only("odd.types")
    assert "refused token" in str(line.get("error")), "the rest of the text stays"


def test_a_secret_name_hides_values_of_every_type(log: Log, rng: Random) -> None:
    """Numbers, dates, dictionaries and lists with the name of a secret are hidden."""
    facts = {
        "password": rng.randrange(10**6),
        "api_key": 0.5,
        "secret": True,
        "token": {"value": "abc"},
        "cookie": [{"name": "a"}],
        "passwd": date(2026, 2, 3),
    }
    tell("named", **facts, form={"password": 1234})

    hidden = dict.fromkeys(facts, HIDDEN) | {"form": {"password": HIDDEN}}
    assert find_other_values(log.take_only("named"), **hidden) == NOTHING, (
        "a PIN is a number, and a token often comes in an object of its own. The name "
        "decides, before anybody looks at the value"
    )


def test_texts_are_searched_at_any_depth(log: Log, canaries: Canaries) -> None:
    """A text in a list or a dictionary is searched, and each secret in it is hidden."""
    new = canaries.new
    two = f"token={new('the first of two')}&page=1&secret={new('the second of two')}"
    deep = [[f"Bearer {new('a list in a list')}"], f"token={new('a list')}", two]

    tell("deep.texts", many=deep, form={"a": {"note": f"password: {new('a form')}"}})

    assert canaries.find_in(log.everything) == NOTHING, (
        "arguments of a call are a list, the fields of a form a dictionary, and both "
        "hold texts"
    )
    assert "page=1" in str(log.take_only("deep.texts")["many"]), "the rest stays"


def test_every_key_and_number_can_be_written(log: Log) -> None:
    """Keys that are no text become text, and so do numbers that JSON does not have."""
    tell("odd.keys", counts={7: "a", (1, 2): "b"}, share=math.nan, all=[math.inf])

    line = log.take_only("odd.keys")
    wanted = {"counts": {"7": "a", "(1, 2)": "b"}, "share": "nan", "all": ["inf"]}
    assert find_other_values(line, **wanted) == NOTHING, (
        "Python writes NaN, and most other programs cannot read the line then"
    )
