"""Values made from a schema: one that fits, and those that do not.

A value that does not fit is wrong in a way that no lax reading can mend: a list is
never taken for a number, while "7" may be.
"""

import string
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any
from uuid import UUID

from checks.probes.schemas import Schema, follow, misfits, types_of, variants

Sample = tuple[str, Any]
"""A value, and what it is in words."""


def fitting(schema: Schema, document: Schema, rng: Random) -> Any:
    """Return a value as the schema wants it: an example, or the least of its kind."""
    schema = follow(schema, document)
    kinds = [item for item in variants(schema, document) if item.get("type") != "null"]
    chosen = kinds[0] if kinds else {}
    given = [*schema.get("examples", ()), *chosen.get("examples", ())]
    given += [chosen["const"]] if "const" in chosen else chosen.get("enum", [])
    if given:
        return given[0]
    make = MAKERS.get(chosen.get("type", ""))
    return make(chosen, document, rng) if make else None


def fitting_fields(schema: Schema, document: Schema, rng: Random) -> dict[str, Any]:
    """Return the fields that an object cannot do without; if none, its first one."""
    known = schema.get("properties", {})
    return {
        name: fitting(known.get(name, {}), document, rng)
        for name in schema.get("required") or list(known)[:1]
    }


def unfit(schema: Schema, document: Schema) -> Iterator[Sample]:
    """Return values that a field with this schema has to refuse."""
    types = types_of(schema, document)
    if not types:
        return
    for words, value in [*_of_other_types(types), *_beyond(schema, document)]:
        if any(misfits(value, schema, document)):
            yield words, value


def unfit_words(schema: Schema, document: Schema) -> Iterator[Sample]:
    """Return texts that a parameter of the path or the query has to refuse."""
    types = types_of(schema, document)
    if types and not types & {"string", "array", "object"}:
        yield "words", "no-such-value"
    for words, value in unfit(schema, document):
        is_number = isinstance(value, int | float) and not isinstance(value, bool)
        if is_number or (isinstance(value, str) and value and "string" in types):
            yield words, str(value)


def _of_other_types(types: set[str]) -> Iterator[Sample]:
    if "object" not in types:
        yield "an object", {"qa": 1}
    if "array" not in types:
        yield "a list", [[]]
    if "null" not in types:
        yield "null", None
    if "string" not in types:
        yield "words", "no such value"


def _beyond(schema: Schema, document: Schema) -> Iterator[Sample]:
    """Return values one step out of bounds; some fit all the same, in a union."""
    for variant in variants(schema, document):
        types = types_of(variant, document)
        if "string" in types:
            if "maxLength" in variant:
                yield "too many letters", "x" * (variant["maxLength"] + 1)
            yield "no text at all", ""
            yield "a NUL", "a\0b"
            yield "a word", "never"
        if types & {"integer", "number"}:
            low = variant.get("minimum", variant.get("exclusiveMinimum", 1) + 1) - 1
            high = variant.get("maximum", variant.get("exclusiveMaximum", 1) - 1) + 1
            yield "too small a number", int(low)
            yield "too large a number", int(high)
        if "maxItems" in variant:
            item = fitting(variant.get("items", {}), document, Random(0))
            count = variant["maxItems"] + 1
            yield "too many items", [item] * count


def _items(schema: Schema, document: Schema, rng: Random) -> list[Any]:
    count = schema.get("minItems", 0)
    return [fitting(schema.get("items", {}), document, rng) for _ in range(count)]


def _number(schema: Schema, _document: Schema, _rng: Random) -> int:
    low = schema.get("minimum", schema.get("exclusiveMinimum", 0) + 1)
    return int(max(low, 1) if schema.get("maximum", low) >= 1 else low)


def _text(schema: Schema, document: Schema, rng: Random) -> str:
    word = "".join(rng.choices(string.ascii_lowercase, k=12))
    ahead = datetime.now(UTC).replace(microsecond=0) + timedelta(
        days=rng.randrange(9, 99)
    )
    made = {
        "email": f"{word}@example.com",
        "date-time": ahead.isoformat(),
        "date": ahead.date().isoformat(),
        "uuid": str(UUID(int=rng.getrandbits(128), version=4)),
        "uri": f"https://example.com/{word}",
    }
    if schema.get("format") in made:
        return made[schema["format"]]
    length = max(schema.get("minLength", 0), min(12, schema.get("maxLength", 12)))
    long = (word * (length // len(word) + 1))[:length]
    tried = (long, long.capitalize(), "UTC", "1" * length)
    return next((t for t in tried if not any(misfits(t, schema, document))), long)


MAKERS: dict[str, Callable[[Schema, Schema, Random], Any]] = {
    "object": fitting_fields,
    "array": _items,
    "boolean": lambda _schema, _document, _rng: False,
    "integer": _number,
    "number": _number,
    "string": _text,
}
