"""Exercise 2: a bug is found by the id that the client was told."""

from random import Random
from typing import Any

from checks.probes.findings import NOTHING
from checks.probes.log_lines import FINISHED, Log, find_other_values
from checks.probes.todos import some_title
from workbook.client import Client


class Surprise(Exception):
    """What nobody has thought of."""


def test_a_bug_leaves_its_lines_too(client: Client, log: Log, rng: Random) -> None:
    """A bug leaves an access line with 500 and one ERROR line, under one id."""
    reason = some_title(rng)

    def fail() -> None:
        raise Surprise(reason)

    app: Any = client.app
    app.add_api_route("/probe/bug", fail)
    answer = client.get("/probe/bug")
    assert answer.status_code == 500, "a client has to learn that it is our fault"

    request_id = answer.json().get("request_id")
    lines = [line for line in log.take() if line.get("request_id") == request_id]
    access = [line for line in lines if line.get("event") == FINISHED]
    errors = [line for line in lines if line.get("level") == "ERROR"]
    answer.error = None  # planted: the verdict is to show the lines instead
    found = {"access lines": len(access), "ERROR lines": len(errors)}
    assert found == {"access lines": 1, "ERROR lines": 1}, (
        "these are the numbers of lines under the request_id that the client was told. "
        "One says what was asked, one why it failed"
    )
    assert find_other_values(access[0], status=500, route="/probe/bug") == NOTHING, (
        "requests that failed are the first that everybody looks for"
    )
    assert reason in str(errors[0].get("exception")), "this line has the traceback"
