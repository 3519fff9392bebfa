"""The figures as a table for the terminal, for ``feedback.md`` and for the site."""

import re
from collections.abc import Iterable, Sequence

from benchmarks.loop.figures import Figures, judge

COLUMNS = (
    *("lesson", "tree", "checks", "watch p50", "p95", "× pass"),
    *("check", "× pass", "cold", "× floor", "plain", "pytest-watcher", "× watch"),
    "check50",
)
HEADINGS = f"| {' | '.join(COLUMNS)} |\n| --- | --- |{' ---: |' * (len(COLUMNS) - 2)}"
MARKED = re.compile(r"(?<=<!-- feedback -->\n).*?(?=<!-- end feedback -->)", re.DOTALL)
INTRODUCTION = """\
# How long a verdict takes

`python benchmarks/feedback.py` writes this file; its docstring says what is measured.
Times are medians in seconds. `× pass` and `× floor` are ratios to `python -c pass`
({pass_ms:.0f} ms) and to pytest on as many trivial tests, `× watch` says how much
sooner a save is answered by `workbook watch` than by pytest-watcher. All of it was
measured in turns, in one run, with {saves} saves for each tree.
"""


def row(figures: Figures) -> str:
    """Return the row of one tree."""
    cells = [
        figures.lesson.removeprefix("lesson_"),
        figures.tree,
        str(figures.checks),
        seconds(figures.median("watch")),
        seconds(figures.percentile("watch", 0.95)),
        times(figures.ratio("watch", "pass")),
        seconds(figures.median("check")),
        times(figures.ratio("check", "pass")),
        seconds(figures.median("cold")),
        times(figures.ratio("cold", "floor"), digits=2),
        seconds(figures.median("plain")),
        seconds(figures.median("pytest-watcher")),
        times(figures.ratio("pytest-watcher", "watch")),
        seconds(figures.median("check50")),
    ]
    return f"| {' | '.join(cells)} |"


def seconds(value: float | None) -> str:
    """Return seconds to the millisecond; a dash for what was not measured."""
    return "–" if value is None else f"{value:.3f}"


def times(value: float | None, digits: int = 1) -> str:
    """Return a ratio; a dash for what was not measured."""
    return "–" if value is None else f"{value:.{digits}f}"


def table(rows: Iterable[Figures]) -> str:
    """Return all rows below their headings."""
    return "\n".join([HEADINGS, *map(row, rows)]) + "\n"


def render(rows: Sequence[Figures], troubles: Iterable[str], saves: int) -> str:
    """Return the report."""
    floors = [value for item in rows if (value := item.median("pass"))]
    introduction = INTRODUCTION.format(
        pass_ms=1000 * sum(floors) / len(floors), saves=saves
    )
    aims = "".join(f"- {aim}\n" for aim in judge(rows))
    said = "".join(f"- {text}\n" for text in troubles)
    missing = f"\n## What could not be measured\n\n{said}" if said else ""
    return f"{introduction}\n{table(rows)}\n## The aims\n\n{aims}{missing}"


def page_with(table: str, page: str) -> str:
    """Return a page with a table between its two marks."""
    if not MARKED.search(page):
        raise ValueError("the page has no marks for the table")
    return MARKED.sub(lambda _: f"\n{table}\n", page)
