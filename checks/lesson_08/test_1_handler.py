"""Exercise 1: one handler, for everything that the process logs."""

import logging
from collections.abc import Callable

from fastapi import FastAPI

from checks.probes.findings import NOTHING
from checks.probes.log_lines import Log, find_other_values, tell
from workbook.client import Client


def test_two_apps_write_each_line_once(
    make_app: Callable[[], FastAPI], connect: Callable[[FastAPI], Client], log: Log
) -> None:
    """However many apps a process has, each record becomes one line."""
    for _ in range(3):
        connect(make_app())

    tell("told.once")

    assert log.take_only("told.once")["logger"] == "app.probe"


def test_libraries_write_the_same_lines(client: Client, log: Log) -> None:
    """What a library logs is JSON as well."""
    assert client.get("/health").status_code == 200

    logging.getLogger("some_library").warning("the disk is almost full")

    line = log.take_only("the disk is almost full")
    assert find_other_values(line, level="WARNING", logger="some_library") == NOTHING, (
        "the root logger gets the records of every other logger. Who gives the handler "
        "to one of them reads half of the log"
    )


def test_outside_of_requests_the_ids_are_null(client: Client, log: Log) -> None:
    """A line that belongs to no request has null for its three ids."""
    assert client.get("/health").status_code == 200
    tell("nobody.asked")

    line = log.take_only("nobody.asked")
    ids = {"request_id": None, "trace_id": None, "user_id": None}
    assert find_other_values(line, **ids) == NOTHING, (
        "a line that has no request says so. Who searches for lines without one finds "
        "them by the null"
    )
