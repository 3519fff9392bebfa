"""Point 6: answers have the form that the description promises, and there is one."""

from collections.abc import Iterable
from itertools import chain

from checks.probes.findings import NOTHING, Findings
from checks.probes.formats import find_misfit, list_fields, success_schema
from checks.probes.schemas import misfits
from checks.probes.walk import Case, Walk
from workbook.asgi import Answer


def first_misfit(walk: Walk, exchanges: Iterable[tuple[Case, Answer]]) -> Findings:
    """Find the first answer that is not as it was described; the walk ends there."""
    for case, answer in exchanges:
        if sentence := find_misfit(walk.document, case, answer):
            return Findings([f"{case}: {sentence}"])
    return Findings()


def test_answers_are_as_described(walk: Walk) -> None:
    """What comes back has a documented status and fits the schema of it."""
    assert first_misfit(walk, walk.good()) == NOTHING, (
        "clients are written against the description"
    )


def test_refusals_are_as_described(walk: Walk) -> None:
    """A refusal has a documented status and fits the schema of it."""
    refused = chain(walk.misfits(), walk.edges())

    assert first_misfit(walk, refused) == NOTHING, (
        "a client reads errors by the description too: add the status to `responses`, "
        "or answer in the form that is there"
    )


def test_all_errors_have_one_form(walk: Walk) -> None:
    """All documented errors share one schema, and the 404 and 405 of the framework."""
    assert len(walk.error_schemas) == 1, (
        "with one form of errors a client needs one piece of code to read them"
    )
    schema = walk.error_schemas[0]
    nowhere = walk.client.get("/no/such/path")
    for answer in (nowhere, *(answer for _, answer in walk.other_methods())):
        wrong = Findings(misfits(answer.json(), schema, walk.document, "the body"))
        assert wrong == NOTHING, (
            f"{answer.status_code} comes from the framework, not from a handler; a "
            "client does not know the difference"
        )


def test_all_lists_have_one_form(walk: Walk) -> None:
    """Every list is a page, with the same fields around its items."""
    document = walk.document
    forms = {
        str(operation): list_fields(document, success_schema(document, operation))
        for operation in walk.operations
        if operation.method == "GET"
    }
    lists = {name: fields for name, fields in forms.items() if fields is not None}
    usual = max(lists.values(), key=list(lists.values()).count, default=frozenset())
    found = Findings(
        f"{name} has {', '.join(sorted(fields)) or 'nothing'} around its items"
        for name, fields in lists.items()
        if not fields or fields != usual
    )

    assert found == NOTHING, (
        "whoever has read one list can read them all, and a bare array has no room for "
        f"{', '.join(sorted(usual))}"
    )
