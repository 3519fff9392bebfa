"""Exercise 4: a time zone is a name that the IANA database knows."""

from random import Random
from typing import Any

from checks.probes.bodies import post_text, refused_place, refused_places, whole
from checks.probes.findings import NOTHING
from checks.probes.messages import find_slips
from checks.probes.todos import TODOS, address_of
from workbook.client import Client

NAMES = [
    *("Europe/Berlin", "America/Argentina/Buenos_Aires", "America/Port-au-Prince"),
    *("UTC", "Etc/GMT+5", "EST5EDT"),
]
NO_NAMES = [
    *("localtime", "europe/berlin", "Europe/Atlantis", "Europe", "", " UTC"),
    *("+02:00", "CEST", "../x", "/x", "A/../../x", "A" * 5000),
]


def in_town(name: Any) -> dict[str, Any]:
    """Return a whole body with this time zone, due on a day in summer."""
    return whole("Cook", time_zone=name, due_at="2031-07-01T10:00:00Z")


def test_a_time_zone_is_kept_by_its_name(client: Client) -> None:
    """The names of the IANA database are taken and answered; null clears one."""
    found = [client.post(TODOS, json=in_town(name)).json() for name in NAMES]
    assert [todo.get("time_zone", "not there") for todo in found] == NAMES, (
        "there are names with one part and with three, with digits and with signs"
    )

    answer = client.patch(address_of(found[0]), json={"time_zone": None})
    assert (answer.json()["time_zone"], answer.json()["due_local"]) == (None, None), (
        "a todo need not be bound to a town"
    )


def test_a_name_without_a_time_zone_is_refused(reader: Client) -> None:
    """What is not the name of a time zone is refused, whatever it is."""
    places = refused_places(reader, [whole("Cook", time_zone=it) for it in NO_NAMES])
    assert places == ["body.time_zone"] * len(NO_NAMES), (
        "a name that is stored today and not found tomorrow breaks each answer with "
        "this todo. localtime is there on many machines, and means another zone on each"
    )

    half = post_text(reader, '{"title": "Cook", "time_zone": "\\ud83e"}')
    odd = [reader.post(TODOS, json=in_town(name)) for name in (5, ["UTC"], "UTC\x00")]
    assert [refused_place(answer) for answer in [half, *odd]] == [
        *["body.time_zone"] * 4
    ], "these are no names at all, and no reason for a 5xx"


def test_a_refused_zone_is_told_in_plain_words(reader: Client, rng: Random) -> None:
    """The message does not repeat the name, and is none of an exception."""
    word = f"X{rng.randrange(10**9)}"
    names = [f"Europe/{word}", f"Europe//{word}", f"../{word}", f"/{word}"]
    names += [f"{word}\x00"]
    answers = [reader.post(TODOS, json=in_town(name)) for name in names]

    assert find_slips(answers, word) == NOTHING, (
        "what a library says is written for programmers: it tells how zones are found "
        "on your disk, and what was looked for"
    )
