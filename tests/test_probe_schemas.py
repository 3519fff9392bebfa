"""The probe that holds values against schemas, and the one that makes them."""

from random import Random
from typing import Annotated, Any, Literal
from uuid import UUID

import pytest
from annotated_types import Gt, Lt
from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, ValidationError

from checks.probes.samples import fitting, unfit, unfit_words
from checks.probes.schemas import misfits

ROUNDS = range(50)


class Part(BaseModel):
    model_config = ConfigDict(extra="forbid")
    word: Annotated[str, Field(min_length=2, max_length=20, pattern="^[A-Z]")]
    size: Annotated[int, Field(ge=-5, le=5)] = 0


class Whole(BaseModel):
    parts: Annotated[list[Part], Field(min_length=1, max_length=3)]
    state: Literal["open", "done"]
    when: AwareDatetime | None
    key: UUID
    ratio: Annotated[float, Gt(0), Lt(1)] | None = None
    others: dict[str, int] = {}
    done: bool
    code: Annotated[str, Field(examples=["A-1"], pattern="^[A-Z]-[0-9]$")]


DOCUMENT = Whole.model_json_schema(ref_template="#/$defs/{model}")
WHOLE = {
    "parts": [{"word": "Ada", "size": 5}],
    "state": "open",
    "when": "2026-11-23T09:30:00Z",
    "key": "12345678-1234-5678-1234-567812345678",
    "ratio": 0.5,
    "others": {"any": 1},
    "done": True,
    "code": "B-2",
}
WRONG: dict[str, dict[str, Any]] = {
    "a field too many in a part": {"parts": [{"word": "Ada", "more": 1}]},
    "a field too many": {"secret": 1},
    "a number for a word": {"parts": [{"word": 1}]},
    "out of bounds": {"parts": [{"word": "Ada", "size": 6}]},
    "too short": {"parts": [{"word": "A"}]},
    "another pattern": {"parts": [{"word": "ada"}]},
    "no parts": {"parts": []},
    "another state": {"state": "lost"},
    "no offset": {"when": "2026-11-23T09:30:00"},
    "no time": {"when": "never"},
    "no key": {"key": "1"},
    "a bound itself": {"ratio": 1},
    "NaN": {"ratio": float("nan")},
    "words among numbers": {"others": {"any": "word"}},
    "a number for a truth": {"done": 1},
    "a truth for a number": {"others": {"any": True}},
}


def sentences(value: Any) -> list[str]:
    """Return what is wrong with a value."""
    return list(misfits(value, DOCUMENT, DOCUMENT))


def test_what_fits_is_let_through() -> None:
    """Fifty times: every keyword that pydantic writes is in it."""
    assert [sentences(WHOLE) for _ in ROUNDS] == [[] for _ in ROUNDS]
    assert sentences({**WHOLE, "when": None, "ratio": None}) == []


@pytest.mark.parametrize("wrong", WRONG)
def test_what_does_not_fit_is_named(wrong: str) -> None:
    """Fifty times, and nothing else is."""
    seen = [set(sentences({**WHOLE, **WRONG[wrong]})) for _ in ROUNDS]

    assert all(len(found) == 1 for found in seen), seen[0]


def test_what_is_missing_is_named() -> None:
    """Each field that has to be there."""
    assert sentences({}) == [
        f"it lacks {name!r}"
        for name in ("parts", "state", "when", "key", "done", "code")
    ]


def test_what_is_not_understood_lets_through() -> None:
    """A pattern of another engine, an unknown format, and no schema at all."""
    schema = {"type": "string", "pattern": r"\p{Lu}", "format": "colour"}

    assert list(misfits("x", schema, {})) == []
    assert list(misfits({"any": [1]}, {}, {})) == []
    assert list(misfits({"any": 1}, {"type": "object"}, {})) == []


def test_what_is_made_fits() -> None:
    """Pydantic takes what was made from its own schema, fifty times."""
    for number in ROUNDS:
        made = fitting(DOCUMENT, DOCUMENT, Random(number))

        assert sentences(made) == []
        Whole.model_validate(made)


def test_what_is_made_to_be_wrong_is_refused() -> None:
    """Pydantic refuses each of these values, even where it reads laxly."""
    good = fitting(DOCUMENT, DOCUMENT, Random(1))
    tried = [
        {**good, name: value}
        for name, schema in DOCUMENT["properties"].items()
        for _, value in unfit(schema, DOCUMENT)
    ]

    assert len(tried) > 30
    for fields in tried:
        with pytest.raises(ValidationError):
            Whole.model_validate(fields)


@pytest.mark.parametrize(
    ("schema", "texts"),
    [
        ({"type": "integer", "minimum": 1}, {"no-such-value", "0"}),
        ({"anyOf": [{"type": "boolean"}, {"type": "null"}]}, {"no-such-value"}),
        ({"type": "string", "maxLength": 3}, {"xxxx", "never"}),
        ({"enum": ["up", "down"], "type": "string"}, {"never", "a\0b"}),
        ({"type": "string"}, set()),
        ({}, set()),
    ],
)
def test_parameters_are_wrong_as_texts(schema: dict[str, Any], texts: set[str]) -> None:
    """A parameter is always text; there is no null and no list among them."""
    assert texts <= {value for _, value in unfit_words(schema, {})}
    assert bool(texts) == bool(list(unfit_words(schema, {})))
