"""Point 2: what a schema forbids is refused, on every operation."""

from checks.probes.findings import NOTHING, Findings
from checks.probes.walk import Walk, first_not_refused


def test_what_a_schema_allows_is_taken(walk: Walk) -> None:
    """A request that fits its schema is not refused with a 422."""
    found = Findings()
    for case, answer in walk.good():
        if answer.status_code in {400, 415, 422}:
            found = Findings([f"{case} answers {answer.status_code}"])
            break

    assert found == NOTHING, (
        "clients send what the description allows. Where a schema cannot say all of "
        "it, give the field an example that is taken: Field(examples=[...])"
    )


def test_what_a_schema_forbids_is_refused(walk: Walk) -> None:
    """Values that are missing, unknown, out of bounds or of another type answer 4xx."""
    assert first_not_refused(walk.misfits()) == NOTHING, (
        "the description says that this value is wrong, so no operation may take it, "
        "and none may break on it"
    )


def test_every_body_has_a_model(walk: Walk) -> None:
    """Every body that is taken is described field by field."""
    found = Findings(
        f"{operation} takes a body without saying what is in it"
        for operation in walk.operations
        for media_type, schema in [walk.body_schema(operation)]
        if media_type and not schema.get("properties")
    )

    assert found == NOTHING, (
        "without a model nothing is validated: a dict takes anything"
    )
