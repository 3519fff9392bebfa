"""What a process tells of its run of checks, beside the results: plain data."""

from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Extent:
    """Which checks there are, as they stand in their files.

    ``whole`` says that they are all that the lesson has.
    """

    checks: tuple[str, ...]
    whole: bool
    seed: int


@dataclass(frozen=True, slots=True)
class Observed:
    """What was seen while checks were running; ``hung`` and ``floods`` are checks."""

    requests: int = 0
    hung: int = 0
    floods: int = 0
    seconds: float = 0.0
    remarks: tuple[str, ...] = ()
    advice: tuple[str, ...] = ()


def to_json(facts: Extent | Observed) -> dict[str, Any]:
    """Return plain data; `extent_from_json` and `observed_from_json` read it back."""
    return asdict(facts)


def extent_from_json(data: dict[str, Any]) -> Extent:
    """Rebuild an `Extent` from its plain data."""
    return Extent(**{**data, "checks": tuple(data["checks"])})


def observed_from_json(data: dict[str, Any]) -> Observed:
    """Rebuild an `Observed` from its plain data."""
    texts = {name: tuple(data[name]) for name in ("remarks", "advice")}
    return Observed(**{**data, **texts})
