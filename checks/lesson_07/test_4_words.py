"""Exercise 4: what the description says about each error."""

import re
from http import HTTPStatus
from typing import Any

import pytest

from checks.probes.described import field_names, items_of, told_errors
from checks.probes.envelope import FIELDS, OF_A_DETAIL
from checks.probes.inventory import description
from checks.probes.unlike import unlike
from workbook.client import Client

LEAST_WORDS = 4

Told = dict[str, dict[str, Any]]


@pytest.fixture
def told(reader: Client) -> Told:
    """Return what the operations of version 1 say about their errors."""
    found = told_errors(reader)
    return {name: found[name] for name in found if " /api/v1/" in name}


def test_every_described_error_is_an_envelope(reader: Client, told: Told) -> None:
    """The body of every described 4xx and 5xx is the envelope, all of it required."""
    document = description(reader)
    for name, errors in told.items():
        for status, response in errors.items():
            schema = response["schema"]
            item = items_of(schema, "detail", document)
            place = f"{name} {status}"
            got, wanted = unlike(
                {
                    place: sorted(field_names(schema)),
                    f"{place} requires": sorted(schema.get("required", [])),
                    f"detail of {place}": sorted(field_names(item)),
                    f"detail of {place} requires": sorted(item.get("required", [])),
                },
                {
                    place: sorted(FIELDS),
                    f"{place} requires": sorted(FIELDS),
                    f"detail of {place}": sorted(OF_A_DETAIL),
                    f"detail of {place} requires": sorted(OF_A_DETAIL),
                },
            )
            assert got == wanted, (
                "these fields are in every error. What is not described, or may be "
                "missing, nobody can generate code for"
            )


def test_a_described_error_says_when(told: Told) -> None:
    """An error is described in four words or more besides those of its status."""
    statuses_of: dict[str, set[str]] = {}
    for name, errors in told.items():
        for status, response in errors.items():
            phrase = HTTPStatus(int(status)).phrase.lower()
            text = response["description"]
            own = re.findall(r"[a-z']+", text.lower().replace(phrase, ""))
            assert len(own) >= LEAST_WORDS, (
                f"{name} describes {status} as {text!r}, which everybody knows. When "
                "does it happen, and what can one do?"
            )
            statuses_of.setdefault(text, set()).add(status)

    shared = {text: sorted(found) for text, found in statuses_of.items()}
    got, wanted = unlike(shared, {text: shared[text][:1] for text in shared})
    assert got == wanted, "one sentence for two statuses says nothing about either"
