"""How many runs of a suite on its own solution are not a pass.

Each suite runs many times, every time with other random values, and more runs at once
than there are cores, so that every one of them waits for the others.

    python benchmarks/flakes.py              # every lesson and checklist, 30 runs each
    python benchmarks/flakes.py 8 qa --runs 100
"""

import argparse
import os
import sys
import time
from collections import Counter
from pathlib import Path

from workbook.compose_cache import composed_solution
from workbook.course import Checklist, Course, Lesson
from workbook.records import Job
from workbook.runner import Runner
from workbook.verdict import Verdict

ROOT = Path(__file__).resolve().parents[1]


def run_many(suite: Lesson | Checklist, runs: int, workers: int) -> list[Verdict]:
    """Check a solution again and again; return the verdicts that are no pass."""
    name = suite.since if isinstance(suite, Checklist) else suite.name
    tree = composed_solution(ROOT, name)
    jobs = {
        str(seed): Job(suite.name, tree, "solutions", seed=seed)
        for seed in range(1, runs + 1)
    }
    with Runner(ROOT, [suite.name], workers=workers) as runner:
        verdicts = [verdict for _, verdict in runner.run_all(jobs)]
    return [verdict for verdict in verdicts if not verdict.passed]


def main() -> int:
    """Run the suites and say what flaked; exit with 1 when something did."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("suites", nargs="*", help="9, lesson_09 or qa; default: all")
    parser.add_argument("--runs", type=int, default=30)
    parser.add_argument("--workers", type=int, default=2 * (os.cpu_count() or 2))
    options = parser.parse_args()
    course = Course(ROOT)
    checklists = {item.name: item for item in course.checklists}
    chosen: list[Lesson | Checklist] = [
        checklists.get(name) or course.find(name) for name in options.suites
    ]
    flaked = 0
    print(f"{options.workers} runs at once on {os.cpu_count()} cores")
    for suite in chosen or [*course.lessons, *course.checklists]:
        started = time.perf_counter()
        failed = run_many(suite, options.runs, options.workers)
        flaked += len(failed)
        seconds = time.perf_counter() - started
        print(
            f"{suite.name:10} {len(failed):3} of {options.runs} flaked {seconds:7.1f} s"
        )
        red = Counter(item.check for verdict in failed for item in verdict.red)
        for check, times in red.most_common():
            print(f"           {times:3} × {check}")
        for verdict in failed:
            if verdict.trouble is not None:
                print(f"           seed {verdict.seed}: {verdict.trouble.sentence}")
        sys.stdout.flush()
    return 1 if flaked else 0


if __name__ == "__main__":
    sys.exit(main())
