"""How many verdicts on broken and hostile submissions are wrong, and how slow they are.

The collection of ``tests/broken`` is examined round after round, each table of it by a
warm runner of its own. A verdict is wrong when anything is: what it says, how long it
took, a process or a file that is left, or the next verdict on a sound app.

    python benchmarks/broken.py                      # all of it, 20 rounds
    python benchmarks/broken.py floods --rounds 3
"""

import argparse
import multiprocessing
import os
import sys
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))  # the collection is no part of what is installed

from tests.broken import (  # noqa: E402 - see above
    endless,
    floods,
    forging,
    leaving,
    leftovers,
    meddling,
    stubborn,
    unreadable,
)
from tests.broken.examiner import Examiner  # noqa: E402 - see above
from tests.broken.submission import Submission  # noqa: E402 - see above
from tests.greeting_course import write_greeting_course  # noqa: E402 - see above

TABLES = {
    module.__name__.rpartition(".")[2]: module.SUBMISSIONS
    for module in (
        *(endless, stubborn, leaving, floods),  # the longest first
        *(forging, leftovers, meddling, unreadable),
    )
}


@dataclass
class Tally:
    """What all rounds of one submission came to; times are in seconds."""

    submission: Submission
    slowest: float = 0.0
    faults: list[str] = field(default_factory=list)
    wrong: int = 0

    def __str__(self) -> str:
        item = self.submission
        times = f"{self.slowest:6.2f} of {item.seconds:4.1f} s"
        return "\n".join([f"{self.wrong:3} wrong  {times}  {item.name}", *self.faults])


def examine(table: str, course: Path, rounds: int) -> list[Tally]:
    """Examine a table of submissions, again and again."""
    tallies = [Tally(item) for item in TABLES[table]]
    with (
        tempfile.TemporaryDirectory(prefix=f"{table}-") as place,
        Examiner(course, Path(place)) as examiner,
    ):
        for _ in range(rounds):
            for tally in tallies:
                examined = examiner.examine(tally.submission)
                tally.slowest = max(tally.slowest, examined.seconds)
                tally.wrong += bool(examined.faults)
                tally.faults += [f"             {what}" for what in examined.faults]
    return tallies


def examine_all(
    tables: list[str], rounds: int, workers: int
) -> Iterator[tuple[str, list[Tally]]]:
    """Examine tables, some at a time; yield them as they are done."""
    # Each in a fresh interpreter: an examiner sets variables of the environment.
    fresh = multiprocessing.get_context("spawn")
    with (
        tempfile.TemporaryDirectory(prefix="course-") as folder,
        ProcessPoolExecutor(workers, fresh) as pool,
    ):
        course = write_greeting_course(Path(folder) / "course")
        started = {pool.submit(examine, name, course, rounds): name for name in tables}
        for future in as_completed(started):
            yield started[future], future.result()


def main() -> int:
    """Examine and print; exit with 1 when a verdict was wrong."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("tables", nargs="*", choices=[[], *TABLES], metavar="table")
    parser.add_argument("--rounds", type=int, default=20)
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 2)
    options = parser.parse_args()
    began, wrong, runs = time.perf_counter(), 0, 0
    tables = options.tables or list(TABLES)
    for name, tallies in examine_all(tables, options.rounds, options.workers):
        print(f"{name}: {len(tallies)} submissions, {options.rounds} rounds")
        print(*tallies, sep="\n", flush=True)
        wrong += sum(tally.wrong for tally in tallies)
        runs += len(tallies) * options.rounds
    seconds = time.perf_counter() - began
    print(f"{wrong} of {runs} verdicts were wrong, in {seconds:.0f} s")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
