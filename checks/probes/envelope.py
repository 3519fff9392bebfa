"""The one form in which every error leaves, and a walk past all operations.

From lesson 7 on, whatever goes wrong is told as ``{"detail": [{"loc", "msg", "type"}],
"code", "request_id"}``, by operations that nobody has thought of yet as well.
"""

import string
from collections.abc import Iterable, Iterator
from random import Random
from typing import Any, NamedTuple
from uuid import UUID

from checks.probes.bodies import JSON
from checks.probes.findings import Findings
from checks.probes.inventory import Operation, operations
from workbook.asgi import Answer
from workbook.client import Client

FIELDS = {"detail", "code", "request_id"}
OF_A_DETAIL = {"loc", "msg", "type"}
CODE_SIGNS = set(string.ascii_lowercase + string.digits + "_")
TRIED = ("GET", "PUT", "POST", "DELETE", "PATCH")
LONGEST_SHOWN = 100
NO_JSON = b'{"half of it'


class Told(NamedTuple):
    """What an error says first; a verdict shows it as ``404 not_found``."""

    status: int
    code: str

    def __repr__(self) -> str:
        return f"{self.status} {self.code}"


def told(answer: Answer) -> Told:
    """Return the status and the code of an error, or why it has no envelope."""
    return Told(answer.status_code, envelope_flaw(answer) or answer.json()["code"])


def detail_of(answer: Answer) -> Any:
    """Return the list of mistakes, or why there is no envelope that could hold it."""
    return envelope_flaw(answer) or answer.json()["detail"]


def envelope_flaw(answer: Answer) -> str:
    """Say why a body is no envelope; empty when it is one."""
    try:
        body = answer.json()
    except AssertionError as error:
        return str(error)
    return next(_flaws(body, answer), "")


def find_echoes(answer: Answer, *secrets: str) -> Findings:
    """Find what should not come back, in the body of an answer and in its headers."""
    parts = {"the body": answer.text}
    parts |= {f"the header {name}": answer.headers[name] for name in answer.headers}
    return Findings(
        f"{place} holds {secret!r}"
        for place, text in parts.items()
        for secret in secrets
        if secret in text
    )


def provoked_errors(client: Client, rng: Random) -> Iterator[Answer]:
    """Ask every operation for what cannot be, and return the answers from 400 on.

    Nothing is changed: no thing that is asked for exists, no body can be read. Each
    request is sent when its answer is asked for, so the last one is the one looked at.
    """
    found = operations(client)
    for item in found:
        yield from _errors(_wrong_requests(client, item, rng))
    yield from _errors(_wrong_addresses(client, found, rng))


def _errors(answers: Iterable[Answer]) -> Iterator[Answer]:
    return (answer for answer in answers if answer.status_code >= 400)


def find_without_envelope(answers: Iterable[Answer]) -> Findings:
    """Find errors that are told in another form, and requests that broke the app."""
    return Findings(
        f"{answer.request.method} {answer.request.target} answers "
        f"{answer.status_code}: {flaw}"
        for answer in answers
        if (flaw := envelope_flaw(answer) or _is_broken(answer))
    )


def _is_broken(answer: Answer) -> str:
    return "no request may break the app" if answer.status_code == 500 else ""


def _flaws(body: Any, answer: Answer) -> Iterator[str]:
    if not answer.headers.get("content-type", "").startswith("application/json"):
        yield "it is not sent as application/json"
    if not isinstance(body, dict) or set(body) != FIELDS:
        shown = answer.text[:LONGEST_SHOWN]
        yield f"it should have detail, code and request_id, but it is {shown}"
        return
    if not _is_text(body["code"]) or set(body["code"]) - CODE_SIGNS:
        yield f"code should be a word such as not_found, but it is {body['code']!r}"
    yield from _id_flaws(body["request_id"], answer)
    yield from _detail_flaws(body["detail"])


def _id_flaws(request_id: Any, answer: Answer) -> Iterator[str]:
    if not _is_text(request_id):
        yield f"request_id should be text, but it is {request_id!r}"
    if answer.headers.get("x-request-id", request_id) != request_id:
        yield "request_id and the header X-Request-ID differ"


def _detail_flaws(detail: Any) -> Iterator[str]:
    if not isinstance(detail, list) or not detail:
        yield f"detail should be a list of mistakes, but it is {detail!r}"
        return
    for item in detail:
        if not _is_detail(item):
            yield f"a detail should have loc, msg and type, but this one is {item!r}"


def _is_detail(item: Any) -> bool:
    return (
        isinstance(item, dict)
        and set(item) == OF_A_DETAIL
        and _is_text(item["msg"])
        and _is_text(item["type"])
        and isinstance(item["loc"], list)
        and all(type(part) in {str, int} for part in item["loc"])
    )


def _is_text(value: Any) -> bool:
    return isinstance(value, str) and value != ""


def _wrong_requests(
    client: Client, operation: Operation, rng: Random
) -> Iterator[Answer]:
    """Ask one operation for what is missing, and in ways that are not valid."""
    method, path = operation.method, operation.path
    kinds = parameter_kinds(operation)
    missing = filled(path, {name: unknown(kind, rng) for name, kind in kinds.items()})
    if kinds:
        yield client.request(method, missing, json={})
        not_valid = filled(path, dict.fromkeys(kinds, some_text(rng)))
        yield client.request(method, not_valid, json={})
    if "requestBody" in operation.facts:
        yield client.request(method, missing, content=NO_JSON, headers=JSON)
    if _has_query(operation):
        undeclared = {some_text(rng): some_text(rng)}
        yield client.request(method, missing, params=undeclared)


def _wrong_addresses(
    client: Client, found: list[Operation], rng: Random
) -> Iterator[Answer]:
    """Ask for paths that do not exist, and with methods that a path does not have."""
    for path in dict.fromkeys(item.path for item in found):
        here = [item for item in found if item.path == path]
        kinds = parameter_kinds(here[0])
        real = filled(path, {name: unknown(kind, rng) for name, kind in kinds.items()})
        described = {item.method for item in here}
        other = next(method for method in TRIED if method not in described)
        yield client.request(other, real)
        yield client.get(f"{real}/{some_text(rng)}")


def parameter_kinds(operation: Operation) -> dict[str, Any]:
    """Return the schema of each parameter in the path of an operation."""
    return {
        item["name"]: item.get("schema", {})
        for item in operation.facts.get("parameters", [])
        if item["in"] == "path"
    }


def _has_query(operation: Operation) -> bool:
    parameters = operation.facts.get("parameters", [])
    return any(item["in"] == "query" for item in parameters)


def unknown(schema: dict[str, Any], rng: Random) -> str:
    """Return a value that fits a parameter and belongs to nothing."""
    if schema.get("type") == "integer":
        return str(rng.randrange(10**6, 10**9))
    if schema.get("format") == "uuid":
        return str(UUID(int=rng.getrandbits(128), version=4))
    return some_text(rng)


def some_text(rng: Random) -> str:
    """Return letters that name nothing."""
    return "".join(rng.sample(string.ascii_lowercase, 12))


def filled(path: str, values: dict[str, str]) -> str:
    """Put values into a path."""
    for name, value in values.items():
        path = path.replace(f"{{{name}}}", value)
    return path
