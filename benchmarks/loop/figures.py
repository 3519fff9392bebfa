"""What was measured for one tree, and what it comes to."""

import statistics
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Literal

Tree = Literal["solution", "starter"]
Way = Literal[
    "pass", "floor", "watch", "check", "cold", "plain", "pytest-watcher", "check50"
]
WAYS: tuple[Way, ...] = (
    *("pass", "floor", "watch", "check", "cold", "plain"),
    *("pytest-watcher", "check50"),
)


@dataclass(slots=True)
class Figures:
    """The seconds of every way to a verdict, for one tree of one lesson."""

    lesson: str
    tree: Tree
    checks: int = 0
    seconds: dict[Way, list[float]] = field(default_factory=dict)

    def add(self, way: Way, seconds: float | None) -> None:
        """Keep a measurement; `None` is one that could not be made."""
        if seconds is not None:
            self.seconds.setdefault(way, []).append(seconds)

    def median(self, way: Way) -> float | None:
        """Return the median, or nothing when nothing was measured."""
        values = self.seconds.get(way)
        return statistics.median(values) if values else None

    def percentile(self, way: Way, share: float) -> float | None:
        """Return the value that so great a share of the measurements is at or below."""
        values = self.seconds.get(way)
        return percentile(values, share) if values else None

    def ratio(self, way: Way, to: Way) -> float | None:
        """Return the ratio of two medians of the same run."""
        above, below = self.median(way), self.median(to)
        return above / below if above and below else None


def percentile(values: Sequence[float], share: float) -> float:
    """Return a value that was measured, by the nearest rank; nothing is invented."""
    ordered = sorted(values)
    rank = max(0, -(-len(ordered) * round(share * 100) // 100) - 1)
    return ordered[rank]


@dataclass(frozen=True, slots=True)
class Aim:
    """What was aimed at, and where it was missed."""

    says: str
    missed: tuple[str, ...]
    of: int

    def __str__(self) -> str:
        if not self.missed:
            return f"{self.says}: met everywhere"
        met = self.of - len(self.missed)
        return f"{self.says}: met in {met} of {self.of}, missed in " + ", ".join(
            self.missed
        )


WATCH_SECONDS = 0.12
LARGEST_SECONDS = 0.4
TIMES_FASTER = 8.0
SPREAD = 2.0
COLD = 1.25
CHECK_IN_FLOORS = 7.0


def judge(rows: Iterable[Figures]) -> list[Aim]:
    """Compare what was measured with what was aimed at."""
    rows = list(rows)

    def aim(
        says: str, figures: Iterable[float | None], most: float, unit: str = ""
    ) -> Aim:
        pairs = [(row, x) for row, x in zip(rows, figures, strict=True) if x]
        missed = tuple(
            f"{row.lesson} {row.tree} ({x:.2f}{unit})" for row, x in pairs if x > most
        )
        return Aim(says, missed, len(pairs))

    def spread(row: Figures) -> float | None:
        high, middle = row.percentile("watch", 0.95), row.median("watch")
        return high / middle if high and middle else None

    sooner = [row.ratio("pytest-watcher", "watch") for row in rows]
    slower = [1 / times if times else None for times in sooner]
    found = [
        aim(
            f"a save is answered within {WATCH_SECONDS} s",
            (row.median("watch") for row in rows),
            WATCH_SECONDS,
            " s",
        ),
        aim(
            f"a save is answered within {LARGEST_SECONDS} s in the largest lesson, too",
            (row.median("watch") for row in rows),
            LARGEST_SECONDS,
            " s",
        ),
        aim(
            f"p95 is at most {SPREAD:g} × the median",
            map(spread, rows),
            SPREAD,
        ),
        aim(
            f"the cold run takes at most {COLD:g} × its floor",
            (row.ratio("cold", "floor") for row in rows),
            COLD,
        ),
        aim(
            f"`workbook check` beside a watcher takes at most {CHECK_IN_FLOORS:g} × "
            "`python -c pass`",
            (row.ratio("check", "pass") for row in rows),
            CHECK_IN_FLOORS,
        ),
    ]
    if any(slower):
        late = tuple(
            f"{row.lesson} {row.tree} ({times:.1f} ×)"
            for row, times in zip(rows, sooner, strict=True)
            if times and times < TIMES_FASTER
        )
        says = f"at least {TIMES_FASTER:g} × sooner than pytest-watcher"
        found.insert(2, Aim(says, late, sum(times is not None for times in sooner)))
    return found
