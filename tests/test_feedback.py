"""The figures of the loop: what they come to, and how they are shown."""

import subprocess
from pathlib import Path

import pytest

from benchmarks.feedback import PAGE, PLOT
from benchmarks.loop.figures import Aim, Figures, Way, judge, percentile
from benchmarks.loop.measure import share
from benchmarks.loop.peers import PeerMissing, Peers, write_trivial_check
from benchmarks.loop.plot import draw, finding
from benchmarks.loop.report import COLUMNS, page_with, render, row, table
from benchmarks.loop.scratch import copy_course
from workbook.course import Course


def figures(lesson: str = "lesson_01", **seconds: list[float]) -> Figures:
    found = Figures(lesson, "solution", checks=29)
    names: dict[str, Way] = {"ptw": "pytest-watcher", "passed": "pass"}
    for name, values in seconds.items():
        for value in values:
            found.add(names.get(name, name), value)  # type: ignore[arg-type]  # a way
    return found


GOOD = figures(
    passed=[0.01],
    floor=[0.5],
    watch=[0.1, 0.1, 0.11],
    check=[0.06],
    cold=[0.6],
    plain=[0.9],
    ptw=[1.0],
    check50=[0.3],
)
SLOW = figures(
    "lesson_09", passed=[0.01], floor=[0.5], watch=[0.2, 0.2, 0.9], cold=[0.7], ptw=[1]
)


@pytest.mark.parametrize(
    ("share", "value"), [(0.5, 15), (0.95, 29), (1.0, 30), (0.0, 1)]
)
def test_a_percentile_is_a_value_that_was_measured(share: float, value: int) -> None:
    assert percentile(list(range(30, 0, -1)), share) == value


def test_what_was_not_measured_is_nothing() -> None:
    empty = Figures("lesson_01", "starter")
    empty.add("watch", None)

    assert empty.median("watch") is None
    assert empty.percentile("watch", 0.95) is None
    assert empty.ratio("watch", "pass") is None
    assert row(empty).count("–") == len(COLUMNS) - 3


def test_ratios_are_those_of_medians() -> None:
    assert GOOD.ratio("pytest-watcher", "watch") == pytest.approx(10)


def test_aims_say_where_they_are_missed() -> None:
    said = [str(aim) for aim in judge([GOOD, SLOW])]

    assert said == [
        (
            "a save is answered within 0.12 s: met in 1 of 2, "
            "missed in lesson_09 solution (0.20 s)"
        ),
        "a save is answered within 0.4 s in the largest lesson, too: met everywhere",
        (
            "at least 8 × sooner than pytest-watcher: met in 1 of 2, "
            "missed in lesson_09 solution (5.0 ×)"
        ),
        (
            "p95 is at most 2 × the median: met in 1 of 2, "
            "missed in lesson_09 solution (4.50)"
        ),
        (
            "the cold run takes at most 1.25 × its floor: met in 1 of 2, "
            "missed in lesson_09 solution (1.40)"
        ),
        (
            "`workbook check` beside a watcher takes at most 7 × `python -c pass`: "
            "met everywhere"
        ),
    ]


def test_without_peers_nobody_is_compared() -> None:
    alone = figures(passed=[0.01], watch=[0.1])

    assert not [aim for aim in judge([alone]) if "pytest-watcher" in aim.says]
    assert finding([alone]) == "A save is answered in 0.10 to 0.10 s"


def test_the_finding_is_in_the_title() -> None:
    assert finding([GOOD, SLOW]) == (
        "A save is answered in 0.10 to 0.20 s, 8 times sooner than by pytest-watcher"
    )


def test_a_row_has_a_cell_for_every_column() -> None:
    assert row(GOOD) == (
        "| 01 | solution | 29 | 0.100 | 0.110 | 10.0 | 0.060 | 6.0 | 0.600 | 1.20 "
        "| 0.900 | 1.000 | 10.0 | 0.300 |"
    )


def test_the_report_has_the_table_the_aims_and_the_troubles() -> None:
    report = render([GOOD], ["check50 cannot be installed: no"], saves=3)

    assert table([GOOD]) in report
    assert "(10 ms)" in report
    assert "with 3 saves" in report
    assert "- a save is answered within 0.12 s: met everywhere\n" in report
    assert report.endswith("- check50 cannot be installed: no\n")


def test_a_page_keeps_what_is_around_its_table() -> None:
    page = "before\n<!-- feedback -->\nold\n<!-- end feedback -->\nafter\n"

    assert page_with("new", page) == (
        "before\n<!-- feedback -->\n\nnew\n<!-- end feedback -->\nafter\n"
    )
    with pytest.raises(ValueError, match="no marks"):
        page_with("new", "a page")


def test_the_page_has_a_place_for_table_and_plot() -> None:
    page = PAGE.read_text(encoding="utf-8")

    assert page_with("", page)
    assert f"](assets/{PLOT.name})" in page


def test_the_plot_is_one_file_for_light_and_dark(tmp_path: Path) -> None:
    """The same figures make the same file."""
    for name in ("a.svg", "b.svg"):
        draw([GOOD, SLOW], tmp_path / name)

    drawn = (tmp_path / "a.svg").read_text(encoding="utf-8")
    assert drawn == (tmp_path / "b.svg").read_text(encoding="utf-8")
    assert "#ffffff" not in drawn


def test_saves_are_spread_over_the_rounds() -> None:
    spread = [share(30, 9, number) for number in range(9)]

    assert sum(spread) == 30
    assert set(spread) == {3, 4}


@pytest.mark.parametrize("plain", [False, True])
def test_a_copy_of_the_course_is_saved_in(tiny: Path, plain: bool) -> None:
    """Not the learner's own."""
    course = Course(tiny)
    folder = tiny.parent / "copy"

    scratch = copy_course(course, course.lessons[1], "starter", folder, plain=plain)
    scratch.save(1)
    scratch.save(2)

    text = scratch.saved_file.read_text(encoding="utf-8")
    assert text.endswith("# save 2\n")
    assert text.count("# save") == 1
    settings = (folder / "pyproject.toml").read_text(encoding="utf-8")
    assert ("--disable-plugin-autoload" in settings) is not plain


def test_a_peer_that_is_there_is_not_installed_again(tmp_path: Path) -> None:
    found = Peers(tmp_path)
    program = found.program("check50")
    program.parent.mkdir(parents=True)
    program.touch()

    assert found.install("check50") == program


def test_a_peer_that_cannot_be_installed_is_said_to_be_missing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_unused: object, **_options: object) -> None:
        raise subprocess.CalledProcessError(1, "pip", stderr="one\nno network")

    monkeypatch.setattr("benchmarks.loop.peers.venv.create", fail)

    with pytest.raises(PeerMissing, match=r"^no network$"):
        Peers(tmp_path).install("pytest-watcher")


def test_a_trivial_check_is_what_check50_expects(tmp_path: Path) -> None:
    submission = write_trivial_check(tmp_path / "check50")

    assert (submission / "main.py").is_file()
    assert (submission / "../checks/.cs50.yml").is_file()


def test_an_aim_that_is_met_says_so() -> None:
    assert str(Aim("it is quick", (), 3)) == "it is quick: met everywhere"
