"""The figures as a plot that can be read on a light and on a dark page."""

import statistics
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from benchmarks.loop.figures import Figures, Way

GREY = "#808080"
BARS: tuple[tuple[Way, str, str], ...] = (
    ("watch", "workbook watch, a save", "#0072B2"),
    ("cold", "pytest checks/lesson_NN", "#E69F00"),
    ("pytest-watcher", "pytest-watcher, a save", "#009E73"),
)
STYLE: Any = {
    "figure.constrained_layout.use": True,
    "figure.facecolor": "none",
    "axes.facecolor": "none",
    "savefig.transparent": True,
    "svg.hashsalt": "workbook",
    **dict.fromkeys(("text.color", "axes.labelcolor", "axes.edgecolor"), GREY),
    **dict.fromkeys(("xtick.color", "ytick.color"), GREY),
    **dict.fromkeys(("axes.spines.top", "axes.spines.right"), False),
}


def finding(rows: Sequence[Figures]) -> str:
    """Return the headline: how much sooner a save is answered."""
    ratios = [x for row in rows if (x := row.ratio("pytest-watcher", "watch"))]
    medians = [x for row in rows if (x := row.median("watch"))]
    shown = f"A save is answered in {min(medians):.2f} to {max(medians):.2f} s"
    if not ratios:
        return shown
    return (
        f"{shown}, {statistics.median(ratios):.0f} times sooner than by pytest-watcher"
    )


def draw(rows: Sequence[Figures], file: Path) -> None:
    """Write an SVG with a group of bars for every tree."""
    import matplotlib as mpl

    mpl.use("svg")
    import matplotlib.pyplot as plt

    with mpl.rc_context(STYLE):
        figure, axes = plt.subplots(figsize=(9, 4.5))
        width = 0.8 / len(BARS)
        for number, (way, label, color) in enumerate(BARS):
            medians = [row.median(way) or 0.0 for row in rows]
            places = [place + number * width for place in range(len(rows))]
            axes.bar(places, medians, width, label=label, color=color)
        names = [f"{row.lesson.removeprefix('lesson_')}\n{row.tree}" for row in rows]
        middle = width * (len(BARS) - 1) / 2
        axes.set_xticks([n + middle for n in range(len(rows))], names, fontsize=6.5)
        axes.set_ylabel("seconds until the verdict")
        axes.set_title(finding(rows))
        axes.legend(frameon=False)
        figure.savefig(file, metadata={"Date": None, "Creator": None})
        plt.close(figure)
