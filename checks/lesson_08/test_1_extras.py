"""Exercise 1: no extra spoils the line that it was handed over for."""

import logging
from collections.abc import Callable
from random import Random
from typing import Any

from checks.probes.findings import NOTHING
from checks.probes.log_lines import Log, find_other_values, tell
from checks.probes.todos import some_title
from workbook.client import Client


class Mute:
    """What has no text."""

    def __str__(self) -> str:
        raise ValueError("no words")

    __repr__ = __str__


def test_an_extra_never_takes_the_place_of_a_field(
    client: Client, log: Log, rng: Random
) -> None:
    """An extra that is called like a field of every line changes nothing there."""
    assert client.get("/health").status_code == 200
    false = {name: some_title(rng) for name in ("timestamp", "level", "user_id")}
    false |= {name: some_title(rng) for name in ("logger", "request_id")}

    logging.getLogger("app.probe").info("no.disguise", extra={**false, "note": "kept"})

    line = log.take_only("no.disguise")
    true = {"level": "INFO", "logger": "app.probe", "request_id": None}
    assert find_other_values(line, **true, user_id=None, note="kept") == NOTHING, (
        "somebody logs a form with a field called level. The fields of every line are "
        "those that searches and alarms rely on"
    )
    assert line.get("timestamp") != false["timestamp"], "the time is that of the record"


def test_what_is_logged_changes_no_answer(client: Client, log: Log) -> None:
    """An extra that cannot be written neither changes the answer nor costs the line."""
    endless: dict[str, Any] = {}
    endless["itself"] = endless
    log_it: dict[str, Callable[[], None]] = {
        "/probe/endless": lambda: tell("odd.extra", form=endless),
        "/probe/mute": lambda: tell("odd.extra", form=Mute()),
    }
    app: Any = client.app
    for path, operation in log_it.items():
        app.add_api_route(path, operation, status_code=204)

        assert client.get(path).status_code == 204, (
            "the operation has done its work. A log line must not turn it into a 500"
        )
        assert log.take_only("odd.extra")["level"] == "INFO"
