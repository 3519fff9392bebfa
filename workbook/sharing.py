"""Run a share of the checks: several processes have collected the same ones."""

from collections.abc import Iterable, Iterator
from itertools import groupby

import pytest

from workbook.judging import check_of
from workbook.tickets import draw

TOGETHER = "together"
"""The mark of checks that one process runs: they share what takes long to make."""


def run_share(session: pytest.Session, tickets: int, slow: Iterable[str]) -> None:
    """Run checks as pytest's own loop does, as long as there are any left.

    ``tickets`` is the descriptor to draw from, ``slow`` names the checks to begin
    with: who comes last to a long one lets everybody wait.
    """
    mine = _drawn(in_turn(session.items, slow), tickets)
    item = next(mine, None)
    while item is not None:
        following = next(mine, None)
        item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)
        if session.shouldfail:
            raise session.Failed(session.shouldfail)
        if session.shouldstop:
            raise session.Interrupted(session.shouldstop)
        item = following


def in_turn(
    items: Iterable[pytest.Item], slow: Iterable[str]
) -> list[list[pytest.Item]]:
    """Return what one ticket stands for, the slow first: a check, or a few together."""
    groups = [list(group) for _, group in groupby(items, _kept_together)]
    rank = {check: number for number, check in enumerate(slow)}
    last = len(rank)
    groups.sort(key=lambda group: min(rank.get(check_of(i), last) for i in group))
    return groups


def _kept_together(item: pytest.Item) -> str:
    is_one_of_several = item.get_closest_marker(TOGETHER) is not None
    return str(item.path) if is_one_of_several else item.nodeid


def _drawn(groups: list[list[pytest.Item]], tickets: int) -> Iterator[pytest.Item]:
    while (number := draw(tickets, len(groups))) is not None:
        yield from groups[number]
