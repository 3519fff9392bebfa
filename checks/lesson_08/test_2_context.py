"""Exercise 2: all lines of a request have its id, and no other line has it."""

from random import Random
from typing import Any

import pytest

from checks.probes.findings import NOTHING, Findings
from checks.probes.layers import PLACES, let_layers_tell
from checks.probes.log_lines import FINISHED, Log, values
from checks.probes.meeting import meet
from workbook.client import Client
from workbook.suite import LessonTree, Suite

CROWD = 50


@pytest.mark.parametrize("place", PLACES)
def test_wherever_it_is_logged_the_id_is_the_same(
    client: Client, lesson: LessonTree, suite: Suite, log: Log, place: str
) -> None:
    """Operation, thread, storage and background task log under one id."""
    path = let_layers_tell(client, lesson, suite.loop.run, place)

    ids = []
    for _ in range(2):
        client.get(path)
        lines = log.take_events(place, FINISHED)
        assert len(lines) == 2, "one line comes from there, and one is the access line"
        ids.append(values(lines, "request_id"))

    first, second = ids
    assert (first[0], second[0]) == (first[1], second[1]), (
        "the id of the access line is the id of everything that was done for the "
        f"request. Here the {place} has logged"
    )
    assert first[0] not in {None, *second}, "each request has an id, and its own"


def test_fifty_requests_at_once_keep_their_ids(
    client: Client, lesson: LessonTree, log: Log, rng: Random
) -> None:
    """Fifty requests that are served in turns do not mix up their ids and users."""
    answers = meet(client, lesson, rng, CROWD)
    assert {answer.status_code for answer in answers} == {200}

    lines = log.take_events("came", "went", FINISHED)
    of_request: dict[Any, set[Any]] = {}
    for line in lines:
        user = line.get("number", line.get("user_id"))
        of_request.setdefault(line.get("request_id"), set()).add(user)

    assert len(lines) == 3 * CROWD, (
        "each of the 50 requests logs twice on its way, and is logged once at its end"
    )
    assert len(of_request) == CROWD, (
        "this is the number of different ids, and each of the 50 requests has its own"
    )
    mixed = Findings(
        f"{len(users)} users stand together under the id {request_id}"
        for request_id, users in of_request.items()
        if len(users) != 1
    )
    assert mixed == NOTHING, (
        "all 50 requests are under way at once, in one thread: what they share holds "
        "what the last one has put there"
    )
