"""Submissions that only their parent can stop: no alarm in the process gets through."""

from tests.broken.endless import HANDLER, LOOP, STUBBORN
from tests.broken.submission import Submission

STOPPED = r"The checks were stopped after [\d.]+ s"
IN_THE_CHECK = rf"{STOPPED} during test_3_visits\.py::test_every_visit_adds_one"
SOON = 2.5
"""Seconds until the parent stops them."""
DEAF = "import os, signal, time\n\nsignal.{}\n"
IN_A_HANDLER = HANDLER.format(
    body="signal.setitimer(signal.ITIMER_REAL, 0)\n    while True: pass"
)
ENDLESS_MESSAGE = """
class Endless(Exception):
    def __str__(self) -> str:
        while True: pass

async def count_visit(name: str) -> dict[str, int]:
    raise Endless
"""


def at_import(name: str, code: str, line: str = LOOP) -> Submission:
    """Return a submission that is stuck before the first check."""
    return Submission(name, code, STOPPED, line, deadline=SOON)


def in_the_check(name: str, code: str, line: str = LOOP) -> Submission:
    """Return a submission that is stuck in the last check."""
    return Submission(name, code, IN_THE_CHECK, line, green=5, deadline=SOON)


SUBMISSIONS = [
    at_import(
        "loop that swallows everything, at import", f"{STUBBORN}\nspin()", "pass"
    ),
    in_the_check(
        "loop that swallows everything, in a handler",
        f"{STUBBORN}\n{HANDLER.format(body='spin()')}",
        "pass",
    ),
    at_import("alarm ignored", DEAF.format("signal(14, signal.SIG_IGN)") + LOOP),
    at_import(
        "all signals blocked",
        DEAF.format("pthread_sigmask(signal.SIG_BLOCK, signal.valid_signals())") + LOOP,
        line="",
    ),
    in_the_check("alarm switched off", f"import signal\n{IN_A_HANDLER}"),
    in_the_check("message that never ends", ENDLESS_MESSAGE),
    in_the_check(
        "stops itself",
        DEAF.format("SIGSTOP")
        + HANDLER.format(body="os.kill(os.getpid(), signal.SIGSTOP)"),
        line="",
    ),
]
