"""Exercise 1: a client says which page it wants, within bounds."""

from random import Random
from typing import Any

import pytest

from checks.probes.lists import NAME_IT, blamed
from checks.probes.query_parameters import bounds, query_parameter
from checks.probes.todos import TODOS
from workbook.client import Client

LARGEST_PAGE = 1_000_000_000


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("page", "0"),
        ("page", "two"),
        ("page", str(LARGEST_PAGE + 1)),
        ("limit", "0"),
        ("limit", "x"),
    ],
    ids=lambda word: word,
)
def test_a_page_that_cannot_be_is_refused(
    reader: Client, name: str, value: str
) -> None:
    """A page or a limit that cannot be answers 422 and names the parameter."""
    answer = reader.get(TODOS, params={name: value})

    assert answer.status_code == 422, (
        f"{name}={value} asks for something that cannot be, and no server can guess "
        "what was meant. It is the client's mistake, so the client has to be told."
    )
    assert blamed(answer) == ["query", name], NAME_IT


def test_a_limit_over_100_is_refused_and_not_cut_down(
    reader: Client, rng: Random
) -> None:
    """A limit over 100 answers 422; it is not cut down without a word."""
    limits = [rng.randint(102, 100_000), 101]

    answers = [reader.get(TODOS, params={"limit": limit}) for limit in limits]

    assert [answer.status_code for answer in answers] == [422, 422], (
        "Without a largest limit one request can ask for everything. And a client that "
        "asks for 1000 and gets 100 without a word believes that it has seen it all."
    )


@pytest.mark.parametrize(("name", "largest"), [("page", LARGEST_PAGE), ("limit", 100)])
def test_the_bounds_themselves_are_allowed(
    reader: Client, name: str, largest: int
) -> None:
    """The smallest and the largest value are allowed."""
    answers = [reader.get(TODOS, params={name: value}) for value in (1, largest)]

    assert [answer.status_code for answer in answers] == [200, 200], (
        f"{name} goes from 1 to {largest}, and both ends are part of that."
    )


def test_the_description_tells_bounds_and_default(app: Any) -> None:
    """The OpenAPI description tells the bounds and the default of page and limit."""
    page = query_parameter(app, TODOS, "page")
    limit = query_parameter(app, TODOS, "limit")

    assert {
        "page": (*bounds(page), page.get("default")),
        "limit": (*bounds(limit), limit.get("default")),
    } == {"page": (1, LARGEST_PAGE, 1), "limit": (1, 100, 20)}, (
        "Who reads /docs should learn smallest, largest and default without trying. "
        "FastAPI describes what is declared, but not what code checks later."
    )
