"""What the OpenAPI description tells a client about the parameters of a list."""

from collections.abc import Iterator
from typing import Any

Schema = dict[str, Any]


def query_parameter(app: Any, path: str, name: str) -> Schema:
    """Return the schema of a query parameter of GET `path`, in one flat piece.

    However it was declared: references, unions with null and nested conditions are
    merged, and the values of all enumerations end up in `enum`.
    """
    description = app.openapi()
    merged: Schema = {"enum": []}
    for parameter in description["paths"][path]["get"].get("parameters", []):
        if parameter["in"] == "query" and parameter["name"] == name:
            for part in _parts(parameter["schema"], description):
                values = part.get("enum", [part["const"]] if "const" in part else [])
                merged = {**part, **merged, "enum": [*merged["enum"], *values]}
    return merged


def bounds(schema: Schema) -> tuple[int | None, int | None]:
    """Return the smallest and the largest integer that a schema allows."""
    lowest, highest = schema.get("minimum"), schema.get("maximum")
    if "exclusiveMinimum" in schema:
        lowest = schema["exclusiveMinimum"] + 1
    if "exclusiveMaximum" in schema:
        highest = schema["exclusiveMaximum"] - 1
    return lowest, highest


def _parts(schema: Schema, description: Schema) -> Iterator[Schema]:
    yield schema
    if "$ref" in schema:
        name = schema["$ref"].rpartition("/")[2]
        yield from _parts(description["components"]["schemas"][name], description)
    for keyword in ("allOf", "anyOf", "oneOf"):
        for part in schema.get(keyword, ()):
            yield from _parts(part, description)
