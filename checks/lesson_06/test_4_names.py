"""Exercise 4: a time zone is a name that the IANA database knows."""

from random import Random
from typing import Any
from zoneinfo import available_timezones

import pytest

from checks.probes.bodies import DOORS, send
from checks.probes.findings import NOTHING
from checks.probes.messages import find_slips
from checks.probes.slips import at_doors, slip_at, two_doors
from checks.probes.todos import Todo, add_todo
from workbook.client import Client

LEGACY = {"EST5EDT", "GB", "GMT+0", "PRC", "W-SU", "Zulu"}
"""Old names. Some machines have none of them."""
NAMES = [
    *("Europe/Berlin", "America/Argentina/Buenos_Aires", "America/Port-au-Prince"),
    *("UTC", "Etc/GMT+5", *sorted(LEGACY & available_timezones())),
]
NO_NAMES = ["Europe/Atlantis", "CEST", "", " UTC", "+02:00", "Europe", "A" * 5000]
NO_TEXT = [5, ["UTC"], "UTC\x00", "\ud83e"]
PATHS = ["../x", "/x", "A/../../x", "europe/berlin"]
BESIDE = ["right/UTC", "posix/UTC", "posixrules"]


@pytest.fixture
def todo(reader: Client) -> Todo:
    """Return a todo that is due on a day in summer."""
    return add_todo(reader, "Cook", due_at="2031-07-01T10:00:00Z")


def of(*names: Any) -> dict[str, list[Any]]:
    """Return these values for the time zone of a todo."""
    return {"time_zone": [*names]}


def test_a_time_zone_is_kept_by_its_name(reader: Client, todo: Todo) -> None:
    """The names of the IANA database are taken and answered; null clears one."""
    for number, name in enumerate(NAMES):
        for door in two_doors(number):
            answer = send(reader, door, todo, time_zone=name)
            assert answer.status_code in {200, 201}, (
                "there are names with one part and with three, with digits and signs"
            )
            assert answer.json()["time_zone"] == name, "it is kept as it was sent"

    answer = send(reader, "PATCH", todo, time_zone=None).json()
    assert (answer["time_zone"], answer["due_local"]) == (None, None), (
        "a todo need not be bound to a town"
    )


def test_a_name_without_a_time_zone_is_refused(reader: Client, todo: Todo) -> None:
    """What is not the name of a time zone is refused, at every door."""
    slips = (
        slip_at(reader, todo, *two_doors(number), of=of(name))
        for number, name in enumerate([*NO_NAMES, *PATHS, *NO_TEXT])
    )
    assert next(filter(None, slips), NOTHING) == NOTHING, (
        "a name that is stored today and not found tomorrow breaks each answer with "
        "this todo. What is no name at all is no reason for a 5xx"
    )


def test_a_file_beside_the_zones_is_refused(reader: Client, todo: Todo) -> None:
    """Localtime and what else lies beside the zones is refused, at every door."""
    for wrong in of("localtime"), of(*BESIDE):
        assert slip_at(reader, todo, *DOORS, of=wrong) == NOTHING, (
            "on many machines ZoneInfo finds these. localtime means another zone on "
            "each of them, and what lies below right counts leap seconds. Names of "
            "zones begin with a capital; these do not"
        )


def test_a_refused_zone_is_told_in_plain_words(
    reader: Client, todo: Todo, rng: Random
) -> None:
    """The message does not repeat the name, and is none of an exception."""
    word = f"X{rng.randrange(10**8, 10**9)}"
    wrong = [
        f"Europe/{word}",
        f"Europe//{word}",
        f"../{word}",
        f"/{word}",
        f"A/../{word}",
    ]

    for _, answer in at_doors(reader, todo, *DOORS, of=of(*wrong, f"{word}\x00")):
        assert find_slips([answer], word) == NOTHING, (
            "what a library says is written for programmers: it tells how zones are "
            "found on your disk, and what was looked for"
        )
