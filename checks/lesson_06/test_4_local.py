"""Exercise 4: due_local is the due time on the clock of a town."""

from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any
from zoneinfo import ZoneInfo

from checks.probes.bodies import refused_place
from checks.probes.todos import add_todo, address_of
from workbook.client import Client

BERLIN = "Europe/Berlin"
TOWNS = (BERLIN, "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe")


def local(client: Client, due_at: str, time_zone: str) -> Any:
    """Return what the clock in a town shows when a new todo is due."""
    return add_todo(client, "Cook", due_at=due_at, time_zone=time_zone)["due_local"]


def test_due_local_shows_the_clock_of_that_town(client: Client, rng: Random) -> None:
    """due_local is the moment of due_at on the clock of the todo's time zone."""
    day = timedelta(days=1)
    starts = [datetime(2031, month, 10, 9, 30, tzinfo=UTC) for month in (1, 7)]
    moments = [start + rng.randrange(10) * day for start in starts]

    for moment in moments:
        for name in TOWNS:
            seen = local(client, moment.isoformat(), name)
            assert seen == moment.astimezone(ZoneInfo(name)).isoformat(), (
                "it is one moment, so the hands move when the offset does. In summer "
                "the offset is another one than in winter"
            )


def test_due_local_follows_a_change(reader: Client) -> None:
    """due_local follows due_at and time_zone, and is null when either is missing."""
    path = address_of(add_todo(reader, "Cook", time_zone=BERLIN))
    changes: list[dict[str, Any]] = [
        {"title": "Eat"},
        {"due_at": "2031-01-05T10:00:00Z"},
        {"time_zone": "Asia/Kolkata"},
        {"due_at": None},
    ]
    seen = [reader.patch(path, json=change).json()["due_local"] for change in changes]
    assert seen == [
        *(None, "2031-01-05T11:00:00+01:00", "2031-01-05T15:30:00+05:30", None)
    ], "it is worked out for each answer, and never stored: zones change their rules"

    sent = reader.patch(path, json={"due_local": "2031-01-05T11:00:00+01:00"})
    assert refused_place(sent) == "body.due_local", "a client reads it, and no more"


def test_the_hour_that_is_missing_and_the_hour_that_is_twice(reader: Client) -> None:
    """In Berlin, 02:30 is skipped in March 2026, and is there twice in October."""
    expected = {
        "2026-03-29T02:30:00+01:00": "2026-03-29T03:30:00+02:00",
        "2026-10-25T02:30:00+02:00": "2026-10-25T02:30:00+02:00",
        "2026-10-25T02:30:00+01:00": "2026-10-25T02:30:00+01:00",
    }
    seen = {due_at: local(reader, due_at, BERLIN) for due_at in expected}

    assert seen == expected, (
        "what was sent has an offset and is one moment in any case. The clock on the "
        "wall decides how it looks, and two moments must not look the same"
    )
