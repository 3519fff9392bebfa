"""Point 1: /openapi.json describes every operation.

Which operations need a login is described and checked from lesson 13 on.
"""

from collections import Counter

from checks.probes.findings import NOTHING, Findings
from checks.probes.walk import Walk, is_error

WORDS = ("summary", "description", "tags")
SILENT = {"204", "205", "304"}


def test_every_operation_has_a_summary_a_description_and_a_tag(walk: Walk) -> None:
    """Every operation has a summary, a description and a tag."""
    found = Findings(
        f"{operation} has no {word}"
        for operation in walk.operations
        for word in WORDS
        if not any(str(part).strip() for part in operation.facts.get(word) or ())
    )

    assert found == NOTHING, (
        "people choose an operation by its words: the docstring of a handler becomes "
        "its description, and tags sort the page"
    )


def test_every_operation_has_an_id_of_its_own(walk: Walk) -> None:
    """No two operations have the same operationId."""
    ids = Counter(item.facts.get("operationId") for item in walk.operations)
    found = Findings(
        f"{operation} and another one are called {operation.facts.get('operationId')}"
        for operation in walk.operations
        if ids[operation.facts.get("operationId")] > 1
    )

    assert found == NOTHING, (
        "generated clients name their functions by it; of two with one name one is lost"
    )


def test_every_answer_is_described(walk: Walk) -> None:
    """Every status that an operation documents says what the body is."""
    found = Findings(
        f"{operation} does not say what the body of its {status} is"
        for operation in walk.operations
        for status, facts in operation.facts.get("responses", {}).items()
        if status not in SILENT and not facts.get("content")
    ) or Findings(
        f"{operation} says that the JSON of its {status} can be anything"
        for operation in walk.operations
        for status, facts in operation.facts.get("responses", {}).items()
        if facts.get("content", {}).get("application/json", {}).get("schema") == {}
    )

    assert found == NOTHING, (
        "a client that does not know what comes back has to try it out: give every "
        "handler a return type or a response_model, and every error a model"
    )


def test_every_operation_that_takes_something_describes_an_error(walk: Walk) -> None:
    """An operation with parameters or a body documents how it refuses them."""
    found = Findings(
        f"{operation} documents no answer for a request that it refuses"
        for operation in walk.operations
        if {"parameters", "requestBody"} & operation.facts.keys()
        and not any(map(is_error, operation.facts.get("responses", {})))
    )

    assert found == NOTHING, (
        "what can be sent can be wrong, and a client prepares for it"
    )
