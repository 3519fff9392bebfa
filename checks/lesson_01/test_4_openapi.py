"""Exercise 4: say what the API is."""

from checks.probes.findings import NOTHING, Findings
from checks.probes.inventory import Operation, description, operations
from workbook.client import Client


def test_the_description_names_this_api(reader: Client) -> None:
    """The API has a title and a version of its own, in OpenAPI 3.1."""
    document = description(reader)
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


def test_every_operation_has_a_tag_and_a_summary(reader: Client) -> None:
    """Every operation has a tag and a summary."""
    found = operations(reader)

    assert find_hidden(found, "GET /health") == NOTHING, (
        "what the description leaves out does not exist for a reader of /docs"
    )
    assert find_bare(found) == NOTHING, (
        "in /docs a reader looks for the tag first and then for the summary; an "
        "operation without them stands under no heading"
    )


def test_every_operation_has_an_id_of_its_own(reader: Client) -> None:
    """No two operations share an operationId."""
    assert find_twins(operations(reader)) == NOTHING, (
        "generated clients name a function after each operationId, so two that are "
        "alike overwrite each other"
    )


def find_hidden(found: list[Operation], name: str) -> Findings:
    """Find out whether the description leaves an operation out."""
    is_there = name in [str(item) for item in found]
    return NOTHING if is_there else Findings([f"the description does not show {name}"])


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


def find_twins(found: list[Operation]) -> Findings:
    """Find operations that have one operationId among them."""
    named: dict[str, list[str]] = {}
    for item in found:
        named.setdefault(item.facts.get("operationId", ""), []).append(str(item))
    return Findings(
        f"{' and '.join(items)} share the operationId {name!r}"
        for name, items in named.items()
        if len(items) > 1
    )
