"""What a JSON Schema says about a value, as far as FastAPI writes such schemas.

`misfits` is stricter than JSON Schema in one thing: a field that an object's schema
does not mention is a misfit, unless the schema lets in others on purpose. Keywords that
are not known here are no reason to refuse a value.
"""

import re
from collections.abc import Callable, Iterator
from datetime import date, datetime
from typing import Any
from uuid import UUID

Schema = dict[str, Any]


def follow(schema: Schema, document: Schema) -> Schema:
    """Return a schema in the place of a reference to it."""
    while "$ref" in schema:
        found: Any = document
        for step in schema["$ref"].removeprefix("#/").split("/"):
            found = found[step.replace("~1", "/").replace("~0", "~")]
        schema = {**found, **{k: v for k, v in schema.items() if k != "$ref"}}
    return schema


def variants(schema: Schema, document: Schema) -> list[Schema]:
    """Return the schemas of which a value has to fit one; without unions it is one."""
    schema = follow(schema, document)
    parts = schema.get("anyOf") or schema.get("oneOf") or schema.get("allOf")
    if not parts:
        return [schema]
    return [found for part in parts for found in variants(part, document)]


def types_of(schema: Schema, document: Schema) -> set[str]:
    """Return the JSON types that a value can have; none where anything goes."""
    found: set[str] = set()
    for variant in variants(schema, document):
        names = variant.get("type", [])
        found |= {names} if isinstance(names, str) else set(names)
    return found


def misfits(
    value: Any, schema: Schema, document: Schema, place: str = "it"
) -> Iterator[str]:
    """Say in sentences where a value is not as the schema says."""
    schema = follow(schema, document)
    if not _has_type(value, schema.get("type")):
        yield f"{place} is {_shown(value)}, which is no {_listed(schema['type'])}"
        return
    for rule in (_unions, _choices, _text, _number, _items, _needed, _fields):
        yield from rule(value, schema, document, place)


def _unions(value: Any, schema: Schema, document: Schema, place: str) -> Iterator[str]:
    for union in ("anyOf", "oneOf"):
        parts = schema.get(union, ())
        tried = [list(misfits(value, part, document, place)) for part in parts]
        if tried and all(tried):
            yield min(tried, key=len)[0]
    for part in schema.get("allOf", ()):
        yield from misfits(value, part, document, place)


def _choices(value: Any, schema: Schema, _: Schema, place: str) -> Iterator[str]:
    choices = [schema["const"]] if "const" in schema else schema.get("enum")
    if choices is not None and value not in choices:
        yield f"{place} is {_shown(value)}, which is none of the values described"


def _text(text: Any, schema: Schema, _: Schema, place: str) -> Iterator[str]:
    if not isinstance(text, str):
        return
    if not _is_within(len(text), schema, "Length"):
        yield f"{place} has {len(text)} characters"
    if not _matches(schema.get("pattern", ""), text):
        yield f"{place} is {_shown(text)}, which does not match its pattern"
    name = schema.get("format", "")
    if name in FORMATS and not _reads(FORMATS[name], text):
        yield f"{place} is {_shown(text)}, which is no {name}"


def _number(number: Any, schema: Schema, _: Schema, place: str) -> Iterator[str]:
    if not TYPES["number"](number):
        return
    low, high = schema.get("minimum", number), schema.get("maximum", number)
    above, below = schema.get("exclusiveMinimum"), schema.get("exclusiveMaximum")
    is_inside = (above is None or number > above) and (below is None or number < below)
    if not (low <= number <= high and is_inside):
        yield f"{place} is {_shown(number)}, which is out of bounds"


def _items(items: Any, schema: Schema, document: Schema, place: str) -> Iterator[str]:
    if not isinstance(items, list):
        return
    if not _is_within(len(items), schema, "Items"):
        yield f"{place} has {len(items)} items"
    for number, item in enumerate(items):
        where = f"{place}[{number}]"
        yield from misfits(item, schema.get("items", {}), document, where)


def _needed(fields: Any, schema: Schema, _: Schema, place: str) -> Iterator[str]:
    if isinstance(fields, dict):
        missing = [name for name in schema.get("required", ()) if name not in fields]
        yield from (f"{place} lacks {name!r}" for name in missing)


def _fields(fields: Any, schema: Schema, document: Schema, place: str) -> Iterator[str]:
    if not isinstance(fields, dict):
        return
    known: Schema = schema.get("properties", {})
    others = schema.get("additionalProperties", not known)
    for name, value in fields.items():
        if name in known or isinstance(others, dict):
            part: Schema = known.get(name) or others
            yield from misfits(value, part, document, f"{place}.{name}")
        elif not others:
            yield f"{place} has {name!r}, which the description does not mention"


def _has_type(value: Any, names: Any) -> bool:
    wanted = [names] if isinstance(names, str) else names or list(TYPES)
    return any(TYPES[name](value) for name in wanted)


def _is_within(count: int, schema: Schema, of: str) -> bool:
    return bool(schema.get(f"min{of}", 0) <= count <= schema.get(f"max{of}", count))


def _matches(pattern: str, text: str) -> bool:
    try:
        return re.search(pattern, text) is not None
    except re.error:  # written for another engine than Python's
        return True


def _reads(read: Callable[[str], object], text: str) -> bool:
    try:
        return bool(read(text))
    except ValueError:
        return False


def _shown(value: Any) -> str:
    text = repr(value)
    return text if len(text) <= 40 else f"{text[:37]}..."


def _listed(names: Any) -> str:
    return names if isinstance(names, str) else " or ".join(names)


TYPES: dict[str, Callable[[Any], bool]] = {
    "null": lambda value: value is None,
    "boolean": lambda value: isinstance(value, bool),
    "integer": lambda value: TYPES["number"](value) and value == value // 1,
    "number": lambda value: type(value) in {int, float},
    "string": lambda value: isinstance(value, str),
    "array": lambda value: isinstance(value, list),
    "object": lambda value: isinstance(value, dict),
}
FORMATS: dict[str, Callable[[str], object]] = {
    "date-time": lambda text: datetime.fromisoformat(text).tzinfo,
    "date": date.fromisoformat,
    "uuid": UUID,
    "email": re.compile(r".@.").search,
}
