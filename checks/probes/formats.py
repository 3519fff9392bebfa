"""Whether an answer has the form that the description promises."""

from typing import Any

from checks.probes.inventory import Operation
from checks.probes.schemas import Schema, follow, misfits, types_of
from checks.probes.walk import JSON, Case
from workbook.asgi import Answer

OUTSIDE = {405}
"""Statuses of no operation: they say that there is none."""


def find_misfit(document: Schema, case: Case, answer: Answer) -> str:
    """Say how an answer differs from its description, or nothing.

    Failures of the server are not judged here: they are wrong in any form.
    """
    status = answer.status_code
    if status >= 500 or status in OUTSIDE:
        return ""
    responses = case.operation.facts.get("responses", {})
    names = (str(status), f"{status // 100}XX", "default")
    facts = next((responses[name] for name in names if name in responses), None)
    if facts is None:
        return f"{status} is not among its documented answers"
    return _body_misfit(facts.get("content", {}), document, answer)


def _body_misfit(content: Schema, document: Schema, answer: Answer) -> str:
    if not content:
        return "the body should be empty" if answer.content else ""
    media_type = answer.headers.get("content-type", "").partition(";")[0].strip()
    if JSON not in content:
        # What is in a file is up to whoever has sent it, and so is its type.
        return "" if media_type != JSON else "JSON is not what it documents"
    if media_type != JSON:
        return f"the body is {media_type or 'of no type'} and not JSON"
    schema = content[JSON].get("schema", {})
    return next(misfits(answer.json(), schema, document, "the body"), "")


def success_schema(document: Schema, operation: Operation) -> Schema:
    """Return the schema of the JSON that an operation answers when all is well."""
    responses = operation.facts.get("responses", {})
    success: Schema = next((responses[c] for c in responses if c[0] == "2"), {})
    return follow(success.get("content", {}).get(JSON, {}).get("schema", {}), document)


def list_fields(document: Schema, schema: Schema) -> frozenset[str] | None:
    """Return the fields beside a list of objects; None where there is no such list."""
    if _is_list_of_objects(schema, document):
        return frozenset()
    fields: dict[str, Any] = schema.get("properties", {})
    items = [n for n, part in fields.items() if _is_list_of_objects(part, document)]
    is_list = "items" in items or (len(items) == 1 and len(fields) > 1)
    return frozenset(fields) if is_list else None


def _is_list_of_objects(schema: Schema, document: Schema) -> bool:
    schema = follow(schema, document)
    return schema.get("type") == "array" and "object" in types_of(
        schema.get("items", {}), document
    )
