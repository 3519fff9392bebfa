"""How long a learner waits for a verdict, by every way there is, and by others' ways.

Everything is measured in turns and in the same run, for every lesson, on the starter
and on the solution:

- ``workbook watch`` in a process of its own on a terminal: a file is saved, until the
  verdict is on the screen, with everything in between
- ``workbook check`` beside that watcher, and the cold ``pytest checks/lesson_NN``
- the floors: ``python -c pass``, and pytest on as many trivial tests (see cold.py)
- pytest on the same checks with its own defaults: plugins of other packages loaded,
  its cache and its plugins on. The course's plugin is loaded too, for the checks need
  it; it leaves at once when all is said, so that the comparison flatters pytest
- pytest-watcher on the latter, and check50 on a single check that does nothing. They
  are installed into ``.workbook/peers``

    python benchmarks/feedback.py                     # all; about 25 minutes
    python benchmarks/feedback.py 1 3 --saves 9 --rounds 3

A run over all lessons writes ``benchmarks/feedback.md``, the table in
``docs/speed.md`` and the plot beside it; one over some of them writes nothing.
"""

import argparse
import sys
from pathlib import Path
from typing import get_args

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.loop.figures import Figures, Tree, judge
from benchmarks.loop.measure import Laboratory
from benchmarks.loop.peers import Peers
from benchmarks.loop.plot import draw
from benchmarks.loop.report import HEADINGS, page_with, render, row, table
from workbook.course import Course
from workbook.state import write_atomically

ROOT = Path(__file__).resolve().parents[1]
REPORT = ROOT / "benchmarks" / "feedback.md"
PAGE = ROOT / "docs" / "speed.md"
PLOT = ROOT / "docs" / "assets" / "feedback.svg"


def main() -> int:
    """Measure, print a row as soon as it is known, and write the report."""
    options = parse_arguments()
    course = Course(ROOT)
    chosen = [course.find(name) for name in options.lessons] or list(course.lessons)
    troubles: dict[str, None] = {}
    laboratory = Laboratory(
        course,
        saves=options.saves,
        rounds=options.rounds,
        peers=None if options.without_peers else Peers(ROOT),
        trouble=troubles.setdefault,
    )
    print(HEADINGS, flush=True)
    rows: list[Figures] = []
    for lesson in chosen:
        for tree in get_args(Tree):
            rows.append(laboratory.measure(lesson, tree))
            print(row(rows[-1]), flush=True)
    print()
    for line in (*judge(rows), *troubles):
        print(f"- {line}")
    if not options.lessons or options.write:
        write(rows, list(troubles), options.saves)
    return 0


def parse_arguments() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.add_argument("lessons", nargs="*", help="such as 5; all when left out")
    parser.add_argument("--saves", type=int, default=30, help="of each tree; 30")
    parser.add_argument("--rounds", type=int, default=9, help="of all the others; 9")
    parser.add_argument("--without-peers", action="store_true")
    parser.add_argument(
        "--write", action="store_true", help="write the report of some lessons, too"
    )
    return parser.parse_args()


def write(rows: list[Figures], troubles: list[str], saves: int) -> None:
    """Write the report, the table of the page, and the plot."""
    write_atomically(REPORT, render(rows, troubles, saves))
    write_atomically(PAGE, page_with(table(rows), PAGE.read_text(encoding="utf-8")))
    draw(rows, PLOT)


if __name__ == "__main__":
    sys.exit(main())
