"""Work is broken off where it says, and how it ends is told."""

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest

from checks.probes.interruptions import (
    CANCELLING,
    EXCEPTION,
    Interruption,
    cancel_at_job,
)
from workbook.asgi import Loop

RUNS = 50
WAYS = (EXCEPTION, CANCELLING)
ENDS = {"an exception": "Blow", "cancelling": "CancelledError"}


@pytest.fixture
def loop() -> Iterator[Loop]:
    loop = Loop()
    yield loop
    loop.close()


class Work:
    """Something with a thing to tidy up."""

    def __init__(self, blow: Interruption) -> None:
        self.blow = blow
        self.is_tidy = False

    async def careless(self) -> None:
        await self.blow.strike()
        self.is_tidy = True

    async def careful(self) -> None:
        try:
            await self.blow.strike()
        except BaseException:
            self.is_tidy = True
            raise

    async def half_careful(self) -> None:
        try:
            await self.blow.strike()
        except Exception:
            self.is_tidy = True
            raise

    async def silent(self) -> None:
        try:
            await self.blow.strike()
        except BaseException:  # noqa: BLE001 - whether that is noticed is the point
            self.is_tidy = True

    async def lucky(self) -> None:
        self.is_tidy = True


@pytest.mark.parametrize("way", WAYS)
def test_who_tidies_up_and_who_does_not(loop: Loop, way: str) -> None:
    """Both ways end the work there, and only a careful one tidies up. Every time."""
    for _ in range(RUNS):
        careless, careful = Work(Interruption(way)), Work(Interruption(way))

        ends = [
            loop.run(careless.blow.befall(careless.careless())),
            loop.run(careful.blow.befall(careful.careful())),
        ]

        assert ends == [ENDS[way]] * 2
        assert [careless.is_tidy, careful.is_tidy] == [False, True]


@pytest.mark.parametrize("way", WAYS)
def test_being_cancelled_is_no_exception(loop: Loop, way: str) -> None:
    """Who tidies up after exceptions alone is found out by cancelling."""
    work = Work(Interruption(way))

    loop.run(work.blow.befall(work.half_careful()))

    assert work.is_tidy == (way == "an exception")


@pytest.mark.parametrize("way", WAYS)
def test_silence_is_noticed(loop: Loop, way: str) -> None:
    """Work that swallows the blow has returned."""
    work = Work(Interruption(way))

    assert loop.run(work.blow.befall(work.silent())) == "returned"


@pytest.mark.parametrize("way", WAYS)
def test_what_is_not_struck_returns(loop: Loop, way: str) -> None:
    """Work that never gets to the point ends as always."""
    work = Work(Interruption(way))

    assert loop.run(work.blow.befall(work.lucky())) == "returned"


@pytest.mark.parametrize(("is_careful", "left"), [(False, True), (True, False)])
def test_a_thread_that_goes_on_is_seen(
    loop: Loop, tmp_path: Path, is_careful: bool, left: bool
) -> None:
    """Who is cancelled while a thread makes a file leaves it, or waits. Every time."""
    path = tmp_path / "file"

    async def make() -> None:
        job = asyncio.ensure_future(asyncio.to_thread(path.touch))
        try:
            await asyncio.shield(job)
        except asyncio.CancelledError:
            await job
            if is_careful:
                path.unlink()
            raise

    for _ in range(RUNS):
        assert loop.run(cancel_at_job(make(), 1))
        assert path.exists() == left
        path.unlink(missing_ok=True)


def test_jobs_are_counted(loop: Loop) -> None:
    """Work that gives threads nothing, or less than that, is not cancelled."""

    async def work() -> None:
        await asyncio.to_thread(str)

    answers = [loop.run(cancel_at_job(work(), number)) for number in (1, 2)]

    assert answers == [True, False]
