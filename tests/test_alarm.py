"""A time limit interrupts what runs on the main thread, and nothing else."""

import contextlib
import os
import signal
import threading
import time
from collections.abc import Iterator

import pytest

from workbook.alarm import no_hard_exit, time_limit
from workbook.trouble import HardExit, TookTooLong


@pytest.fixture(autouse=True)
def nothing_rings_later() -> Iterator[None]:
    """No alarm is left behind, and whoever had the signal before has it again."""
    before = signal.getsignal(signal.SIGALRM)
    yield
    assert signal.getitimer(signal.ITIMER_REAL)[0] == 0
    assert signal.getsignal(signal.SIGALRM) == before


@pytest.fixture(params=["signal", "thread"])
def kind(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Where there is no timer, as on Windows, a thread rings."""
    if request.param == "thread":
        set_timer = signal.setitimer
        monkeypatch.delattr(signal, "setitimer")
        assert set_timer(signal.ITIMER_REAL, 0) == (0, 0)
    return str(request.param)


def spin() -> None:
    """Go on for much longer than any limit in here."""
    end = time.monotonic() + 3
    while time.monotonic() < end:
        pass


def spin_for(seconds: float) -> None:
    """Go on for too long, within a time limit."""
    with time_limit(seconds):
        spin()


@pytest.mark.usefixtures("kind")
def test_a_loop_without_an_end_is_ended() -> None:
    """The exception is raised in the middle of it."""
    with pytest.raises(TookTooLong, match=r"still running after 0\.05 s"):
        spin_for(0.05)


@pytest.mark.usefixtures("kind")
def test_what_ends_in_time_is_left_alone() -> None:
    """An exception of the block is its own business."""
    with time_limit(5):
        done = 1 + 1
    with pytest.raises(KeyError), time_limit(5):
        raise KeyError(done)


@pytest.mark.usefixtures("kind")
def test_ctrl_c_is_not_taken_for_the_alarm() -> None:
    """It ends the run."""
    with pytest.raises(KeyboardInterrupt), time_limit(5):
        raise KeyboardInterrupt


def test_code_that_swallows_the_first_alarm_hears_another() -> None:
    """`except BaseException` is not a way out."""
    caught: list[BaseException] = []

    def swallow_one() -> None:
        with time_limit(0.05):
            try:
                spin()
            except TookTooLong as error:
                caught.append(error)
            spin()

    with pytest.raises(TookTooLong) as second:
        swallow_one()

    assert caught
    assert second.value is not caught[0]


@pytest.mark.usefixtures("kind")
def test_an_alarm_that_was_swallowed_counts() -> None:
    """What would never have ended went on because of it, and could look sound."""

    def give_in() -> None:
        with time_limit(0.05), contextlib.suppress(BaseException):
            spin()

    with pytest.raises(TookTooLong):
        give_in()


def test_an_alarm_that_was_swallowed_says_where_it_rang() -> None:
    """The traceback of what is raised in its place has no learner's line."""

    def give_in() -> None:
        with time_limit(0.05), contextlib.suppress(BaseException):
            spin()

    with pytest.raises(TookTooLong) as late:
        give_in()

    assert [frame.name for frame in late.value.stacks[-1]][-1] == "spin"


def test_a_limit_around_another_one_waits_for_it() -> None:
    """Importing an app may take longer than a check, and then the check goes on."""
    started = time.monotonic()

    def import_and_go_on() -> None:
        with time_limit(0.2):
            with time_limit(5):
                time.sleep(0.3)
            spin()

    with pytest.raises(TookTooLong, match=r"after 0\.2 s"):
        import_and_go_on()

    assert 0.4 < time.monotonic() - started < 4


def test_leaving_at_once_is_refused() -> None:
    """Nobody would hear of the check, and the exit status would mean a pass."""
    with no_hard_exit(), pytest.raises(HardExit) as refused:
        os._exit(3)

    assert refused.value.code == 3


def test_a_forked_child_may_leave_as_it_likes() -> None:
    """That is how multiprocessing ends its own."""
    with no_hard_exit():
        child = os.fork()
        if child == 0:
            os._exit(7)

    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 7


def test_no_seconds_are_no_limit() -> None:
    """Whoever debugs has time."""
    with time_limit(0):
        assert signal.getitimer(signal.ITIMER_REAL)[0] == 0


def test_another_thread_has_no_limit() -> None:
    """Python delivers signals to the main thread only."""
    seen: list[float] = []

    def work() -> None:
        with time_limit(0.01):
            seen.append(signal.getitimer(signal.ITIMER_REAL)[0])

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()

    assert seen == [0]


@pytest.mark.usefixtures("kind")
def test_the_alarm_brings_what_the_other_threads_do() -> None:
    """FastAPI runs `def` endpoints in threads; the loop without an end is there."""
    release = threading.Event()

    def wait_for_release() -> None:
        release.wait(5)

    thread = threading.Thread(target=wait_for_release)
    thread.start()
    with pytest.raises(TookTooLong) as late:
        spin_for(0.05)
    release.set()
    thread.join()

    names = {frame.name for stack in late.value.stacks for frame in stack}
    assert "wait_for_release" in names
