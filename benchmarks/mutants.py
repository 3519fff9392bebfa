"""Try whether the checks notice changes in the solutions that nobody thought of.

The known mistakes of a lesson are what its author expects. Mutants are a second
opinion: a library changes every exercise in every way it knows, one at a time, and
the checks of the lesson should turn red. The report is ``benchmarks/mutants.md``.

    pip install -c constraints.txt -e '.[dev]'
    python benchmarks/mutants.py            # every lesson, a good while
    python benchmarks/mutants.py 5 6        # the others keep their rows
"""

import argparse
import sys
import time
from pathlib import Path

from rich.console import Console
from rich.progress import track

from benchmarks.mutation.explained import load_explained
from benchmarks.mutation.find import find_mutants
from benchmarks.mutation.report import Tally, render, tally
from benchmarks.mutation.run import Laboratory, Ran
from workbook.course import Course, Lesson
from workbook.state import write_atomically

ROOT = Path(__file__).resolve().parents[1]
EXPLAINED = ROOT / "benchmarks" / "equivalent_mutants.toml"
REPORT = ROOT / "benchmarks" / "mutants.md"


def main() -> int:
    """Run the mutants of some lessons, print the survivors, and write the report."""
    options = parse_arguments()
    course = Course(ROOT)
    explained = load_explained(EXPLAINED)
    chosen = [course.find(name) for name in options.lessons] or course.lessons
    tallies = []
    for lesson in chosen:
        started = time.perf_counter()
        laboratory = Laboratory(course, lesson, workers=options.workers)
        runs = run_lesson(laboratory, lesson, fresh=options.fresh)
        found = tally(lesson.name, runs, explained)
        show(found, time.perf_counter() - started)
        tallies.append(found)
        before = REPORT.read_text(encoding="utf-8") if REPORT.is_file() else ""
        write_atomically(REPORT, render([found], before))
    return int(any(item.survivors or item.stale for item in tallies))


def parse_arguments() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__, add_help=True)
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.add_argument("lessons", nargs="*", help="such as 5; all when left out")
    parser.add_argument("--fresh", action="store_true", help="forget earlier runs")
    parser.add_argument("--workers", type=int, default=0, help="one a core by default")
    return parser.parse_args()


def run_lesson(laboratory: Laboratory, lesson: Lesson, *, fresh: bool) -> list[Ran]:
    """Run the mutants of one lesson, and show how far it is."""
    mutants = list(find_mutants(laboratory.solution))
    runs = laboratory.run(mutants, fresh=fresh)
    console = Console(stderr=True)
    return list(track(runs, lesson.name, total=len(mutants), console=console))


def show(found: Tally, seconds: float) -> None:
    """Print the row of a lesson, and everything that somebody has to look at."""
    print(f"{found.row()} {seconds:.0f} s", flush=True)
    for ran in found.survivors:
        print(f"\n  {ran.mutant.path}, exercise {ran.mutant.exercise}")
        print(f"    {ran.mutant.change}")
        tree = ran.tree.relative_to(ROOT)
        print(f"    pytest checks/{found.lesson} --target {tree}")
    for name in found.stale:
        print(f"\n  stale in {EXPLAINED.name}: {name.path}, {name.change}")


if __name__ == "__main__":
    sys.exit(main())
