"""What should be refused is sent until something slips in."""

import json
from typing import Any

import pytest

from checks.probes.findings import NOTHING
from checks.probes.slips import (
    first_slip,
    in_turn,
    shown,
    slip_at,
    slip_in_turn,
    two_doors,
)
from workbook.asgi import Answer, Loop
from workbook.client import Client

TIMES = 50
TODO = {"id": 1}


class Door:
    """An app that refuses any text but one at its place, and counts the requests."""

    def __init__(self, taken: str = "") -> None:
        self.taken = taken
        self.count = 0

    async def __call__(self, _scope: Any, receive: Any, send: Any, /) -> None:
        """Answer 201, or 422 at the field that was sent."""
        self.count += 1
        body = json.loads((await receive())["body"])
        name = "remind_at" if "remind_at" in body else "due_at"
        mistake = {"loc": ["body", name], "msg": "no", "type": "x"}
        taken = body[name] == self.taken
        answer = {"id": 1} if taken else {"detail": [mistake]}
        status = 201 if taken else 422
        await send({"type": "http.response.start", "status": status, "headers": []})
        body = json.dumps(answer).encode()
        await send({"type": "http.response.body", "body": body})


@pytest.fixture
def loop() -> Any:
    """Return a loop that is closed in the end."""
    made = Loop()
    yield made
    made.close()


def test_the_first_that_slips_is_told(loop: Loop) -> None:
    """The name, the door and the status are told, and nothing is sent after it."""
    of = {"due_at": ["a", "b", "c"]}
    for _ in range(TIMES):
        app = Door(taken="b")
        slip = slip_at(Client(app, loop), TODO, "PUT", "PATCH", of=of)

        assert (slip, app.count) == (("PUT with due_at b answers 201",), 2)


def test_nothing_is_told_when_all_are_refused(loop: Loop) -> None:
    """Each value goes through each door."""
    of = {"due_at": ["a", "b"]}
    for _ in range(TIMES):
        app = Door()
        slip = slip_at(Client(app, loop), TODO, "POST", "PUT", "PATCH", of=of)

        assert (slip, app.count) == (NOTHING, 6)


def test_in_turn_each_field_meets_each_kind(loop: Loop) -> None:
    """Two values of a kind, one behind the other, meet both fields at every door."""
    kinds = {"a1": "a", "a2": "a", "b1": "b", "b2": "b", "b3": "b"}
    for number in range(2):
        values = list(kinds)[number * 2 :]
        answers = in_turn(
            Client(Door(), loop), TODO, "due_at", "remind_at", values=values
        )
        met = {
            (answer.request.method, name, kinds[words.split()[-1]])
            for name, (words, answer) in answers
        }
        wanted = {kinds[value] for value in values}
        assert met == {
            (door, name, kind)
            for door in ("POST", "PUT", "PATCH")
            for name in ("due_at", "remind_at")
            for kind in wanted
        }


def test_in_turn_the_first_that_slips_is_told(loop: Loop) -> None:
    """A value that is taken is told with its door and its field."""
    for taken, slip in {
        "": NOTHING,
        "a": ("POST with due_at a answers 201",),
        "b": ("POST with remind_at b answers 201",),
    }.items():
        client = Client(Door(taken), loop)
        fields = ("due_at", "remind_at")
        assert slip_in_turn(client, TODO, *fields, values=["a", "b"]) == slip


def test_two_of_a_kind_go_through_three_doors() -> None:
    """Whatever number the first of the two has."""
    for number in range(TIMES):
        doors = {*two_doors(number), *two_doors(number + 1)}
        assert doors == {"POST", "PUT", "PATCH"}


def test_another_place_is_a_slip(loop: Loop) -> None:
    """The place counts, or one below it; another one is told."""
    for _ in range(TIMES):
        answer = Client(Door(), loop).post("/", json={"due_at": "a"})

        assert first_slip([("it", answer)], "body.due_at") == NOTHING
        assert first_slip([("it", answer)], "body") == NOTHING
        assert first_slip([("it", answer)], "body.due") == (
            "it is blamed on body.due_at",
        )


def test_an_item_of_a_list_is_below_it() -> None:
    """A place may go on behind the name, with the number of an item."""
    answer = Answer(Door)  # type: ignore[arg-type] # nobody asks for the request
    answer.status_code = 422
    answer.content = b'{"detail": [{"loc": ["body", "tags", 1]}]}'

    assert first_slip([("it", answer)], "body.tags") == NOTHING


@pytest.mark.parametrize(
    ("value", "text"),
    [("", ""), (5, "5"), (["\ud83e"], "['\\ud83e']"), ("\n", "\\n")],
)
def test_a_value_is_shown_on_one_line(value: Any, text: str) -> None:
    """Signs that a terminal cannot show are escaped."""
    assert shown(value) == text


def test_a_long_value_is_cut() -> None:
    """Five thousand letters do not fill the screen."""
    assert len(shown("A" * 5000)) < 80
