"""Exercise 1: a client says which page it wants, within bounds."""

from random import Random
from typing import Any

import pytest

from checks.probes.lists import NAME_IT, blamed
from checks.probes.query_parameters import bounds, query_parameter
from checks.probes.todos import TODOS
from workbook.client import Client

LARGEST_PAGE = 1_000_000_000


@pytest.mark.parametrize("name", ["page", "limit"])
def test_what_is_no_number_is_refused(reader: Client, name: str) -> None:
    """A page or a limit that is no number answers 422 and names the parameter."""
    answer = reader.get(TODOS, params={name: "two"})

    assert answer.status_code == 422, (
        f"{name}=two is no number, and no server should guess what was meant. It is "
        "the client's mistake, so the client has to be told."
    )
    assert blamed(answer) == ["query", name], NAME_IT


@pytest.mark.parametrize("name", ["page", "limit"])
def test_a_value_below_1_is_refused(reader: Client, name: str) -> None:
    """A page or a limit below 1 answers 422 and names the parameter."""
    answer = reader.get(TODOS, params={name: 0})

    assert answer.status_code == 422, (
        f"{name}=0 asks for something that cannot be: pages are counted from 1, and a "
        "page without room for a single todo shows nothing."
    )
    assert blamed(answer) == ["query", name], NAME_IT


def test_a_page_over_the_largest_is_refused(reader: Client) -> None:
    """A page over 1 000 000 000 answers 422 and names the parameter."""
    answer = reader.get(TODOS, params={"page": LARGEST_PAGE + 1})

    assert answer.status_code == 422, (
        "A database counts rows with a number of a fixed size. A page that leads "
        "beyond it would end as a 500, so the largest one is part of the contract."
    )
    assert blamed(answer) == ["query", "page"], NAME_IT


def test_a_limit_over_100_is_refused_and_not_cut_down(
    reader: Client, rng: Random
) -> None:
    """A limit over 100 answers 422; it is not cut down without a word."""
    limits = [rng.randint(102, 100_000), 101]

    statuses = {
        f"limit={limit}": reader.get(TODOS, params={"limit": limit}).status_code
        for limit in limits
    }

    assert statuses == {f"limit={limit}": 422 for limit in limits}, (
        "Without a largest limit one request can ask for everything. And a client that "
        "asks for 1000 and gets 100 without a word believes that it has seen it all."
    )


@pytest.mark.parametrize(("name", "largest"), [("page", LARGEST_PAGE), ("limit", 100)])
def test_the_bounds_themselves_are_allowed(
    reader: Client, name: str, largest: int
) -> None:
    """The smallest and the largest value are not refused."""
    refused = [
        f"{name}={value}"
        for value in (1, largest)
        if reader.get(TODOS, params={name: value}).status_code == 422
    ]

    assert refused == [], (
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
