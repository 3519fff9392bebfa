"""A walk over every operation that an app describes, with requests made from schemas.

What a request needs is made from the description alone, so that each operation of a
later lesson joins by itself. The ids in a path are those of things that the walk has
created: it learns them from `Location`, and from the answers' own `id`.
"""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property
from random import Random
from typing import Any
from urllib.parse import urlencode, urljoin, urlsplit

from checks.probes.findings import Findings
from checks.probes.inventory import Operation, description, operations_of
from checks.probes.samples import Sample, fitting, fitting_fields, unfit, unfit_words
from checks.probes.schemas import Schema, follow
from workbook.asgi import Answer
from workbook.client import Client

JSON = "application/json"
FORM = "multipart/form-data"
BOUNDARY = "a-boundary-of-the-walk"
PARTS_OF_A_NAME = re.compile(r"\{(\w+)[^}]*\}")
UNDECODABLE = b'{"\xff\xfe": 1}'
HUGE = 10**23
DEEP = 100_000


@dataclass(frozen=True)
class Case:
    """One request, and in words what is special about it."""

    operation: Operation
    words: str
    path: dict[str, Any] = field(default_factory=dict)
    query: dict[str, Any] = field(default_factory=dict)
    body: bytes = b""
    media_type: str = ""
    method: str = ""
    may_be_found: bool = False

    @property
    def url(self) -> str:
        """Return the target, with the values of the path in their places."""
        named = PARTS_OF_A_NAME.sub(lambda m: str(self.path[m[1]]), self.operation.path)
        return f"{named}?{urlencode(self.query)}" if self.query else named

    def send(self, client: Client) -> Answer:
        """Send it."""
        headers = {"content-type": self.media_type} if self.media_type else {}
        method = self.method or self.operation.method
        return client.request(method, self.url, content=self.body, headers=headers)

    def __str__(self) -> str:
        return f"{self.method or self.operation.method} {self.operation.path}"


class Walk:
    """The operations of one app, and requests to each of them."""

    def __init__(self, client: Client, rng: Random) -> None:
        self.client = client
        self.rng = rng
        self.document = description(client)
        self.operations = list(operations_of(self.document))
        self._ids: dict[str, Any] = {}

    def good(self) -> Iterator[tuple[Case, Answer]]:
        """Send to each operation what it wants; those that delete come last."""
        last = {"DELETE": 2, "POST": 0}
        for operation in sorted(self.operations, key=lambda o: last.get(o.method, 1)):
            if operation.method in {"DELETE", "POST"}:
                self._create()
            case = self.fitting_case(operation)
            yield case, case.send(self.client)

    def misfits(self) -> Iterator[tuple[Case, Answer]]:
        """Send values that do not fit the schemas, one at a time."""
        for good in self._fitting_cases():
            for case in (*self._bad_parameters(good), *self._bad_fields(good)):
                yield case, case.send(self.client)

    def edges(self) -> Iterator[tuple[Case, Answer]]:
        """Send what hardly anybody sends, and what breaks apps that expect it least."""
        for good in self._fitting_cases():
            cases = (*self._odd_paths(good), *self._odd_bodies(good))
            for case in (*cases, *self._wrong_types_of_media(good)):
                yield case, case.send(self.client)

    def other_methods(self) -> Iterator[tuple[Case, Answer]]:
        """Send to each path a method that it does not have."""
        for good in self._fitting_cases():
            there = {o.method for o in self.operations if _leads_to(o.path, good.url)}
            for method in {"PUT", "PATCH", "DELETE", "POST", "GET"} - there:
                case = replace(
                    good, words=f"the method {method}", method=method, query={}
                )
                yield case, case.send(self.client)
                break

    def body_schema(self, operation: Operation) -> tuple[str, Schema]:
        """Return the media type and the schema of the body; both empty without one."""
        content = operation.facts.get("requestBody", {}).get("content", {})
        media_type = next(iter(content), "")
        schema = content.get(media_type, {}).get("schema", {})
        return media_type, follow(schema, self.document)

    def fitting_case(self, operation: Operation) -> Case:
        """Return a request with everything that the operation cannot do without."""
        media_type, schema = self.body_schema(operation)
        parameters = operation.facts.get("parameters", [])
        values = {
            item["name"]: self._ids.get(item["name"])
            or fitting(item["schema"], self.document, self.rng)
            for item in parameters
            if item["in"] == "path" or (item["in"] == "query" and item.get("required"))
        }
        named = set(PARTS_OF_A_NAME.findall(operation.path))
        body = fitting(schema, self.document, self.rng) if media_type else None
        return self._with_body(
            Case(
                operation,
                "what it asks for",
                path={k: v for k, v in values.items() if k in named},
                query={k: v for k, v in values.items() if k not in named},
                media_type=media_type,
            ),
            body,
        )

    def _fitting_cases(self) -> Iterator[Case]:
        self._create()
        yield from map(self.fitting_case, self.operations)

    def _create(self) -> None:
        """Create one of everything that can be created, and remember the ids."""
        posts = [item for item in self.operations if item.method == "POST"]
        for operation in sorted(posts, key=lambda item: item.path.count("{")):
            answer = self.fitting_case(operation).send(self.client)
            if answer.status_code // 100 == 2:
                self._remember(operation, answer)

    def _remember(self, operation: Operation, answer: Answer) -> None:
        body = answer.json() if answer.content else None
        facts = body if isinstance(body, dict) else {}
        if "owner_id" in facts:
            self._ids["user_id"] = facts["owner_id"]
        places = [urljoin(answer.request.target, answer.headers.get("location", ""))]
        if "id" in facts:
            places.append(f"{answer.request.target}/{facts['id']}")
        for place in places:
            path = urlsplit(place).path
            for known in self.operations:
                if known.path != operation.path and (match := _match(known.path, path)):
                    self._ids |= match.groupdict()

    def _bad_parameters(self, good: Case) -> Iterator[Case]:
        for item in good.operation.facts.get("parameters", []):
            for words, value in unfit_words(item["schema"], self.document):
                told = f"{words} as {item['name']}"
                changed = {item["name"]: value}
                if item["in"] == "path":
                    yield replace(good, words=told, path={**good.path, **changed})
                elif item["in"] == "query":
                    yield replace(good, words=told, query={**good.query, **changed})

    def _bad_fields(self, good: Case) -> Iterator[Case]:
        media_type, schema = self.body_schema(good.operation)
        if not schema.get("properties"):
            return
        whole = fitting_fields(schema, self.document, self.rng)
        for words, fields in self._bad_bodies(media_type, schema, whole):
            yield self._with_body(replace(good, words=words), fields)

    def _bad_bodies(
        self, media_type: str, schema: Schema, whole: dict[str, Any]
    ) -> Iterator[Sample]:
        for name in schema.get("required", ()):
            yield f"no {name}", {k: v for k, v in whole.items() if k != name}
        if media_type != JSON:
            return
        if schema.get("additionalProperties") is False:
            yield "a field that nobody knows", {**whole, "no_such_field": 1}
        for name, part in schema["properties"].items():
            for words, value in unfit(part, self.document):
                yield f"{words} as {name}", {**whole, name: value}

    def _odd_paths(self, good: Case) -> Iterator[Case]:
        for item in good.operation.facts.get("parameters", []):
            if item["in"] == "path" and "integer" in str(item["schema"]):
                for words, value in (
                    ("a huge number", HUGE),
                    ("a NUL", "%00"),
                    ("no UTF-8", "%FF"),
                ):
                    odd = {**good.path, item["name"]: value}
                    yield replace(
                        good,
                        words=f"{words} as {item['name']}",
                        path=odd,
                        # A list of a user whom nobody knows may just be empty.
                        may_be_found=value == HUGE,
                    )

    def _odd_bodies(self, good: Case) -> Iterator[Case]:
        media_type, schema = self.body_schema(good.operation)
        if media_type == JSON:
            whole = fitting_fields(schema, self.document, self.rng)
            for words, body in _odd_json(schema, whole):
                yield replace(good, words=words, body=body)
        elif media_type:
            yield replace(good, words="a form that breaks off", body=good.body[:-30])

    def _wrong_types_of_media(self, good: Case) -> Iterator[Case]:
        media_type, _ = self.body_schema(good.operation)
        wrong = {JSON: ("text/plain", FORM)}.get(media_type, (JSON, FORM))
        for other in wrong if media_type else ():
            yield replace(good, words=f"a body of type {other}", media_type=other)

    def _with_body(self, case: Case, fields: Any) -> Case:
        if case.media_type == JSON:
            return replace(case, body=json.dumps(fields).encode())
        if case.media_type == FORM:
            _, schema = self.body_schema(case.operation)
            media_type = f"{FORM}; boundary={BOUNDARY}"
            return replace(case, body=_form(fields, schema), media_type=media_type)
        if case.media_type:
            return replace(case, body=urlencode(fields or {}).encode())
        return case

    @cached_property
    def error_schemas(self) -> list[Schema]:
        """Return the different schemas of all errors that are described."""
        found: list[Schema] = []
        for operation in self.operations:
            for status, facts in operation.facts.get("responses", {}).items():
                schema = facts.get("content", {}).get(JSON, {}).get("schema", {})
                if is_error(status) and schema not in found:
                    found.append(schema)
        return found


def is_error(status: str) -> bool:
    """True for the key of an error among the documented answers."""
    return status[0] in "45" or status == "default"


def first_not_refused(exchanges: Iterable[tuple[Case, Answer]]) -> Findings:
    """Find the first request that is not refused with a 4xx although it has to be.

    The walk ends there: the last answer is the one that a verdict shows.
    """
    for case, answer in exchanges:
        allowed = {2, 4} if case.may_be_found else {4}
        if answer.status_code // 100 not in allowed:
            return Findings([f"{case} with {case.words} answers {answer.status_code}"])
    return Findings()


def _odd_json(schema: Schema, whole: dict[str, Any]) -> Iterator[tuple[str, bytes]]:
    yield "JSON that breaks off", b'{"a": '
    yield "bytes that are no UTF-8", UNDECODABLE
    yield "nothing at all", b""
    yield "NaN for a body", b"NaN"
    yield "JSON that is nested very deeply", b"[" * DEEP + b"]" * DEEP
    yield "a list for a body", json.dumps([whole]).encode()
    for name in schema.get("properties", {}):
        yield f"NaN as {name}", json.dumps({**whole, name: float("nan")}).encode()
        yield (
            f"a lone surrogate in {name}",
            json.dumps({**whole, name: "\ud800"}).encode(),
        )
        yield (
            f"a number of 5000 digits as {name}",
            json.dumps({**whole, name: "HUGE"}).replace('"HUGE"', "9" * 5000).encode(),
        )


def _form(fields: dict[str, Any], schema: Schema) -> bytes:
    lines = []
    for name, value in (fields or {}).items():
        part = schema.get("properties", {}).get(name, {})
        is_file = "contentMediaType" in part or part.get("format") == "binary"
        what = '; filename="note.txt"\r\ncontent-type: text/plain' * is_file
        head = f'content-disposition: form-data; name="{name}"{what}'
        lines.append(f"--{BOUNDARY}\r\n{head}\r\n\r\n{value}\r\n")
    return "".join([*lines, f"--{BOUNDARY}--\r\n"]).encode()


def _leads_to(template: str, url: str) -> bool:
    return _match(template, urlsplit(url).path) is not None


def _match(template: str, path: str) -> re.Match[str] | None:
    """Match a path with a template; what stands for a name is in the groups."""
    pieces = PARTS_OF_A_NAME.split(template)
    pattern = "".join(
        f"(?P<{piece}>[^/]+)" if number % 2 else re.escape(piece)
        for number, piece in enumerate(pieces)
    )
    return re.fullmatch(pattern, path)
