"""What the OpenAPI description says about the bodies that come in and go out."""

from typing import Any

from checks.probes.inventory import description
from workbook.client import Client

Schema = dict[str, Any]


def received(client: Client, method: str, path: str) -> Schema:
    """Return the schema of the JSON body that an operation takes."""
    document = description(client)
    return _resolve(_operation(document, method, path).get("requestBody"), document)


def sent(client: Client, method: str, path: str, *items: str) -> Schema:
    """Return the schema of the JSON body of success, or of the items in a field."""
    document = description(client)
    responses = _operation(document, method, path).get("responses", {})
    success = next((responses[code] for code in responses if code[0] == "2"), None)
    schema = _resolve(success, document)
    for name in items:
        schema = items_of(schema, name, document)
    return schema


def field_names(schema: Schema) -> set[str]:
    """Return the names of the fields that a schema describes."""
    return set(schema.get("properties", {}))


def _operation(document: Schema, method: str, path: str) -> Schema:
    """Return an operation; parameters in the path may have other names."""
    wanted = _nameless(path)
    for found, operations in document.get("paths", {}).items():
        if _nameless(found) == wanted and method in operations:
            operation: Schema = operations[method]
            return operation
    return {}


def _nameless(path: str) -> list[str]:
    return ["{}" if part.startswith("{") else part for part in path.split("/")]


def _resolve(body: Schema | None, document: Schema) -> Schema:
    content = (body or {}).get("content", {}).get("application/json", {})
    return _follow(content.get("schema", {}), document)


def _follow(schema: Schema, document: Schema) -> Schema:
    while "$ref" in schema:
        name = schema["$ref"].rpartition("/")[2]
        schema = document["components"]["schemas"][name]
    return schema


def told_errors(client: Client) -> dict[str, dict[str, Schema]]:
    """Return what is said about errors: operation, status, and the whole response.

    The schema of its body is at ``schema``, followed to where it is defined.
    """
    document = description(client)
    return {
        f"{method.upper()} {path}": {
            status: {**response, "schema": _resolve(response, document)}
            for status, response in operation.get("responses", {}).items()
            if status[0] in "45"
        }
        for path, methods in document.get("paths", {}).items()
        for method, operation in methods.items()
        if isinstance(operation, dict)
    }


def items_of(schema: Schema, name: str, document: Schema) -> Schema:
    """Return the schema of the items in a field that is a list."""
    field = _follow(schema.get("properties", {}).get(name, {}), document)
    return _follow(field.get("items", {}), document)
