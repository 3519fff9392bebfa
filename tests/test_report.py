"""The renderings that no run of a small course reaches; the rest is in golden files."""

import io
import re
from dataclasses import replace

import pytest

from workbook.report import Style, anchor, render_summary, render_verdict
from workbook.verdict import CheckResult, Evidence, Outcome, Trouble, Verdict

PLAIN = Style()
TROUBLE = Trouble("exit", "It ends Python.", "Remove that.")


def verdict(*results: CheckResult) -> Verdict:
    """Return a verdict on two exercises."""
    return Verdict(
        lesson="lesson_04a",
        title="Inserted",
        target="lessons",
        exercises=((1, "Create a todo"), (2, "Read “one”, & more")),
        results=results,
        collected=len(results),
        page="docs/lessons/04a-inserted.md",
        seed=7,
    )


def result(outcome: Outcome, title: str = "It holds", exercise: int = 1) -> CheckResult:
    """Return a result."""
    return CheckResult("test_1_a.py::test_a", exercise, title, outcome, "a.py", 3)


def stream(encoding: str) -> io.TextIOWrapper:
    """Return a stream of an encoding."""
    return io.TextIOWrapper(io.BytesIO(), encoding=encoding)


@pytest.mark.parametrize(
    ("encoding", "shows_symbols"),
    [("utf-8", True), ("UTF8", True), ("ascii", False), ("cp1252", False)],
)
def test_symbols_need_an_encoding_that_has_them(
    encoding: str, shows_symbols: bool
) -> None:
    """A console of Windows may know a hundred letters."""
    style = Style.for_stream(stream(encoding), plain=False, color=True, width=80)

    assert style.unicode is shows_symbols


@pytest.mark.parametrize(("given", "width"), [(10, 40), (70, 70), (400, 100)])
def test_lines_are_neither_too_short_nor_too_long(given: int, width: int) -> None:
    """A wide terminal does not make sentences easier to read."""
    style = Style.for_stream(stream("utf-8"), plain=False, color=False, width=given)

    assert style.width == width


@pytest.mark.parametrize(
    ("no_color", "plain", "color"),
    [("", False, True), ("1", False, False), ("", True, False)],
    ids=["wanted", "NO_COLOR", "--plain"],
)
def test_color_is_only_for_those_who_want_it(
    monkeypatch: pytest.MonkeyPatch, no_color: str, plain: bool, color: bool
) -> None:
    """An empty NO_COLOR means nothing."""
    monkeypatch.setenv("NO_COLOR", no_color)

    style = Style.for_stream(stream("utf-8"), plain=plain, color=True, width=80)

    assert style.color is color


@pytest.mark.parametrize(
    ("style", "mark"),
    [(PLAIN, "✘"), (Style(unicode=False), "x"), (Style(plain=True), "[skipped]")],
)
def test_every_state_has_a_mark_in_every_style(style: Style, mark: str) -> None:
    """Screen readers read words."""
    assert style.mark("skipped") == mark


def test_nothing_that_a_console_lacks_is_sent_to_it() -> None:
    """Typography is replaced, the rest is escaped."""
    assert Style(unicode=False).fit("“a” · b… ü → ☕") == '"a" - b... \\xfc -> \\u2615'
    assert PLAIN.fit("ü ☕ \ud800") == "ü ☕ \\ud800"


def test_a_long_list_of_failures_is_cut() -> None:
    """One is shown in full, twelve by their titles."""
    results = [result("failed", f"Number {number}") for number in range(15)]

    text = render_verdict(verdict(*results), PLAIN)

    assert "✘ Number 12\n  … and 2 more" in text
    assert "Number 13" not in text


def test_verbose_shows_the_same_trouble_once() -> None:
    """Thirty checks that need the app say the same."""
    broken = [replace(result("broken"), check=str(n), trouble=TROUBLE) for n in "ab"]

    text = render_verdict(verdict(*broken, result("failed")), PLAIN, verbose=True)

    assert text.count("It ends Python.") == 1
    assert "✘ It holds" in text


def test_a_check_that_the_app_never_reached_shows_the_trouble() -> None:
    """Another check may have got farther."""
    broken = replace(result("broken"), trouble=TROUBLE)

    text = render_verdict(verdict(broken, result("passed")), PLAIN)

    assert "✘ It ends Python." in text
    assert "do         Remove that." in text


def test_an_error_is_not_told_twice() -> None:
    """What came back may say it already."""
    told = Evidence(got="500  KeyError: 1", error="KeyError: 1")
    untold = Evidence(got="'a'", error="KeyError: 1")

    def render(evidence: Evidence) -> str:
        return render_verdict(
            verdict(replace(result("failed"), evidence=evidence)), PLAIN
        )

    assert "error" not in render(told)
    assert "error      KeyError: 1" in render(untold)


def test_a_headline_too_long_for_its_line_takes_two() -> None:
    """The terminal would break it anywhere."""
    text = render_verdict(replace(verdict(), title="A" * 20), Style(width=40))

    assert text.startswith(f"lesson 04a · {'A' * 20}\n0 of 0 checks pass\n")


def test_a_failure_without_evidence_still_has_its_place() -> None:
    """Nothing is known but where the check is."""
    text = render_verdict(verdict(result("failed")), PLAIN)

    assert re.search(r"^  ✘ It holds +a\.py:3$", text, re.MULTILINE)


def test_a_solved_lesson_without_a_sentence_has_one() -> None:
    """A lesson may not say what one has learned."""
    assert "All checks pass." in render_verdict(verdict(result("passed")), PLAIN)


def test_the_page_stands_on_the_line_of_the_hint_where_there_is_room() -> None:
    """A short path and a wide terminal."""
    wide = render_verdict(verdict(result("failed")), Style(width=100))
    small = render_verdict(verdict(result("failed")), Style(width=60))

    link = "docs/lessons/04a-inserted.md#exercise-1-create-a-todo"
    assert f"  next      workbook hint 4a.1      page  {link}\n" in wide
    assert f"  next      workbook hint 4a.1\n  page      {link}\n" in small


def test_anchors_are_those_of_the_page() -> None:
    """Markdown viewers make them from the headings."""
    assert anchor(2, verdict()) == "exercise-2-read-one-more"
    assert anchor(9, verdict()) == "exercise-9"


@pytest.mark.parametrize(
    ("outcomes", "mark"),
    [
        (("passed", "passed"), "✔"),
        (("passed", "failed"), "✘"),
        (("failed",), "✘"),
        (("not started",), "○"),
        (("passed", "not started"), "○"),
    ],
)
def test_a_summary_has_a_line_for_each_lesson(
    outcomes: tuple[Outcome, ...], mark: str
) -> None:
    """It begins with how the lesson stands."""
    line = render_summary([verdict(*map(result, outcomes))], PLAIN)

    counts = f"{outcomes.count('passed')} of {len(outcomes)}"
    assert line == f"  {mark} 04a · {'Inserted':<40} {counts:>10}\n"
