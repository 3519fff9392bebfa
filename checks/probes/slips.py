"""Send what should be refused, one at a time, until something slips in.

The last request is then the one that slipped, and the verdict shows it.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from checks.probes.bodies import DOORS, cases, refused_place, send
from checks.probes.findings import NOTHING, Findings
from workbook.asgi import Answer
from workbook.client import Client

LONG = 60

Named = tuple[str, Answer]


def first_slip(answers: Iterable[Named], place: str) -> Findings:
    """Return the first answer that is no 422 at this place, or below it."""
    for name, answer in answers:
        found = refused_place(answer)
        path = ".".join(map(str, found)) if isinstance(found, list) else str(found)
        if path != place and not path.startswith(f"{place}."):
            did = "answers" if isinstance(found, int) else "is blamed on"
            return Findings([f"{name} {did} {path[:LONG]}"])
    return NOTHING


def slip_at(
    client: Client, todo: dict[str, Any], *doors: str, of: Mapping[str, list[Any]]
) -> Findings:
    """Send each value through each door; return the first that is not refused."""
    for name, values in of.items():
        named = at_doors(client, todo, *doors, of={name: values})
        if slip := first_slip(named, f"body.{name}"):
            return slip
    return NOTHING


def at_doors(
    client: Client, todo: dict[str, Any], *doors: str, of: Mapping[str, list[Any]]
) -> Iterator[Named]:
    """Send each value through each door, when its answer is asked for."""
    for door, name, value in cases(*doors, of=of):
        answer = send(client, door, todo, **{name: value})
        yield f"{door} with {name} {shown(value)}", answer


def slip_in_turn(
    client: Client, todo: dict[str, Any], *names: str, values: list[Any]
) -> Findings:
    """Send each value through each door, in turn; return the first not refused."""
    for name, named in in_turn(client, todo, *names, values=values):
        if slip := first_slip([named], f"body.{name}"):
            return slip
    return NOTHING


def in_turn(
    client: Client, todo: dict[str, Any], *names: str, values: list[Any]
) -> Iterator[tuple[str, Named]]:
    """Send each value through each door, in one of two fields and then in the other.

    Two values of a kind, one behind the other, are sent in either field through every
    door. So each declaration of a field meets each kind, in half as many requests.
    """
    for turn, door in enumerate(DOORS):
        for number, value in enumerate(values):
            name = names[(turn + number) % len(names)]
            for named in at_doors(client, todo, door, of={name: [value]}):
                yield name, named


def two_doors(number: int) -> tuple[str, str]:
    """Return POST, and in turn PUT and PATCH: two values of a kind meet all three."""
    return "POST", ("PUT", "PATCH")[number % 2]


def shown(value: Any) -> str:
    """Return a value as one short line of signs that every terminal has."""
    text = ascii(value) if not isinstance(value, str) else ascii(value)[1:-1]
    return text if len(text) <= LONG else f"{text[:LONG]}..."
