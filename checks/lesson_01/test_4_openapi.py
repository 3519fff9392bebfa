"""Exercise 4: say what the API is."""

from checks.probes.findings import NOTHING, Findings
from checks.probes.inventory import Operation, description, operations
from workbook.client import Client


def test_the_description_names_this_api(client: Client) -> None:
    """The API has a title and a version of its own, in OpenAPI 3.1."""
    document = description(client)
    info = document["info"]

    assert document["openapi"].startswith("3.1"), (
        "tools that read the description expect OpenAPI 3.1"
    )
    assert info["title"].strip() not in {"", "FastAPI"}, (
        "the title is the first thing that a reader of /docs sees"
    )
    assert info["version"].strip() not in {"", "0.1.0"}, (
        "FastAPI writes 0.1.0 when nobody has chosen; a version should be a decision"
    )


def test_every_operation_has_a_tag_and_a_summary(client: Client) -> None:
    """Every operation has a tag and a summary."""
    found = operations(client)

    assert "GET /health" in map(str, found), "the description should show GET /health"
    assert find_bare(found) == NOTHING, (
        "in /docs a reader looks for the tag first and then for the summary; an "
        "operation without them stands under no heading"
    )


def test_every_operation_has_an_id_of_its_own(client: Client) -> None:
    """No two operations share an operationId."""
    ids = [operation.facts["operationId"] for operation in operations(client)]
    twice = sorted({name for name in ids if ids.count(name) > 1})

    assert ids != [], "the description should show at least one operation"
    assert twice == [], (
        "generated clients name a function after each operationId, so two that are "
        "alike overwrite each other"
    )


def find_bare(found: list[Operation]) -> Findings:
    """Find operations that a reader of /docs cannot place."""
    tagless = [
        item for item in found if not "".join(item.facts.get("tags", ())).strip()
    ]
    nameless = [item for item in found if not item.facts.get("summary", "").strip()]
    return Findings(
        [f"{item} has no tag" for item in tagless]
        + [f"{item} has no summary" for item in nameless]
    )
