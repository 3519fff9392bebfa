"""Render a verdict for the terminal. Text in, text out: nothing here prints."""

import os
import re
import textwrap
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TextIO

from workbook.verdict import (
    CheckResult,
    Evidence,
    ExerciseSummary,
    Place,
    Trouble,
    Verdict,
)

LABEL = 10
COLORS = {"green": "32", "red": "31", "yellow": "33", "dim": "2", "bold": "1"}


@dataclass(frozen=True, slots=True)
class Style:
    """What a terminal can show. ``plain`` spells out what symbols say."""

    color: bool = False
    unicode: bool = True
    plain: bool = False
    width: int = 80

    @classmethod
    def for_stream(
        cls, stream: TextIO, *, plain: bool, color: bool, width: int
    ) -> "Style":
        """Choose a style for an output stream; ``NO_COLOR`` always wins."""
        encoding = getattr(stream, "encoding", None) or "ascii"
        color = color and not os.environ.get("NO_COLOR")
        return cls.for_encoding(encoding, plain=plain, color=color, width=width)

    @classmethod
    def for_encoding(
        cls, encoding: str, *, plain: bool, color: bool, width: int
    ) -> "Style":
        """Choose a style for somebody else's terminal."""
        return cls(
            color=color and not plain,
            unicode=encoding.lower().replace("-", "").startswith("utf"),
            plain=plain,
            width=max(40, min(width, 100)),
        )

    def mark(self, state: str) -> str:
        """Return the sign of a state; words where symbols cannot be read."""
        if self.plain:
            return f"[{state}]"
        signs = UNICODE_SIGNS if self.unicode else ASCII_SIGNS
        return signs[state]

    def paint(self, text: str, color: str) -> str:
        """Colour a text. Colour never carries meaning of its own."""
        return f"\x1b[{COLORS[color]}m{text}\x1b[0m" if self.color and text else text

    def fit(self, text: str) -> str:
        """Replace what the console cannot show."""
        if self.unicode:
            return text.encode("utf-8", "backslashreplace").decode("utf-8")
        text = text.translate(ASCII_PUNCTUATION)
        return text.encode("ascii", "backslashreplace").decode("ascii")


UNICODE_SIGNS = {
    "passed": "✔",
    "begun": "◐",
    "failed": "✘",
    "not started": "○",
    "broken": "✘",
    "skipped": "✘",
}
ASCII_SIGNS = {
    "passed": "+",
    "begun": "~",
    "failed": "x",
    "not started": "o",
    "broken": "x",
    "skipped": "x",
}
ASCII_PUNCTUATION = str.maketrans(
    {"·": "-", "…": "...", "–": "-", "→": "->", "“": '"', "”": '"', "’": "'"}
)
STATE_COLOR = {
    "passed": "green",
    "begun": "yellow",
    "failed": "red",
    "not started": "dim",
    "broken": "red",
    "skipped": "red",
}


def render_verdict(verdict: Verdict, style: Style, *, verbose: bool = False) -> str:
    """Return what a person sees at the end of a run, with a final line break."""
    blocks = [
        _headline(verdict, style),
        *_notices(verdict, style),
        _exercises(verdict, style),
    ]
    if verdict.trouble is not None:
        blocks.append(_trouble(verdict.trouble, style))
    elif verdict.passed:
        blocks.append(_success(verdict, style))
    elif not verdict.results and not verdict.notices:
        blocks.append("  No check was run: none matches what you asked for.")
    else:
        blocks.extend(_problems(verdict, style, verbose=verbose))
        blocks.extend(_diagnosis(text, style) for text in verdict.diagnoses)
    blocks.append(_footer(verdict, style))
    text = "\n\n".join(block for block in blocks if block)
    return style.fit(text) + "\n"


def render_summary(verdicts: Iterable[Verdict], style: Style) -> str:
    """Return one line per lesson, for a run over several lessons."""
    lines = []
    for verdict in verdicts:
        state = _lesson_state(verdict)
        counts = f"{verdict.passed_count} of {verdict.collected}"
        mark = style.paint(style.mark(state), STATE_COLOR[state])
        lines.append(f"  {mark} {_label(verdict)} · {verdict.title:<40} {counts:>10}")
    return style.fit("\n".join(lines)) + "\n"


def _lesson_state(verdict: Verdict) -> str:
    if verdict.passed:
        return "passed"
    if verdict.trouble is not None or verdict.first_problem is not None:
        return "failed"
    done = any(item.state == "passed" for item in verdict.summaries())
    return "begun" if done else "not started"


def _label(verdict: Verdict) -> str:
    return verdict.lesson.removeprefix("lesson_")


def _short(verdict: Verdict) -> str:
    return _label(verdict).lstrip("0")


def _headline(verdict: Verdict, style: Style) -> str:
    label = verdict.app or verdict.lesson
    left = f"lesson {label.removeprefix('lesson_')} · {verdict.title}"
    if verdict.target != "lessons":
        left += f"  ({verdict.target})"
    right = f"{verdict.passed_count} of {verdict.collected} checks pass"
    if verdict.partial:
        right = f"{right}, of those you asked for"
    gap = style.width - len(left) - len(right)
    if gap < 2:
        return f"{style.paint(left, 'bold')}\n{right}"
    return f"{style.paint(left, 'bold')}{' ' * gap}{right}"


def _notices(verdict: Verdict, style: Style) -> Iterator[str]:
    for notice in verdict.notices:
        yield style.paint(_wrapped(f"note: {notice}", style, indent=2), "yellow")


def _exercises(verdict: Verdict, style: Style) -> str:
    return "\n".join(_exercise_line(item, style) for item in verdict.summaries())


def _exercise_line(item: ExerciseSummary, style: Style) -> str:
    mark = style.paint(style.mark(item.state), STATE_COLOR[item.state])
    title = f"{item.number}  {item.title}"
    if item.state == "not started":
        right = "not started"
    else:
        right = f"{item.passed} of {item.total}"
    room = max(len(title), min(50, style.width - 18))
    return f"  {mark} {title:<{room}} {right}"


def _success(verdict: Verdict, style: Style) -> str:
    if verdict.partial:
        return style.paint("  These checks pass.", "green")
    text = verdict.learned or "All checks pass."
    return style.paint(_wrapped(text, style, indent=2), "green")


def _trouble(trouble: Trouble, style: Style) -> str:
    mark = style.paint(style.mark("broken"), "red")
    lines = [f"  {mark} {_hang(trouble.sentence, style, 4)}"]
    if trouble.place is not None:
        lines += _place(trouble.place, style)
    lines.append(_field("do", trouble.next_step, style))
    return "\n".join(lines)


def _problems(verdict: Verdict, style: Style, *, verbose: bool) -> Iterator[str]:
    started = [item for item in verdict.red if item.outcome != "not started"]
    if not started:
        if first := next(iter(verdict.red), None):
            yield _start_here(verdict, first, style)
        return
    shown = _without_repeats(started) if verbose else started[:1]
    for item in shown:
        yield _failure(item, style)
    rest = [] if verbose else started[1:]
    if rest:
        lines = [f"  {style.mark(item.outcome)} {item.title}" for item in rest[:12]]
        if len(rest) > 12:
            lines.append(f"  … and {len(rest) - 12} more")
        yield style.paint("\n".join(lines), "dim")


def _without_repeats(results: Iterable[CheckResult]) -> list[CheckResult]:
    """Keep one of the checks that all ran into the same trouble."""
    return list({item.trouble or item.check: item for item in results}.values())


def _start_here(verdict: Verdict, first: CheckResult, style: Style) -> str:
    number = first.waits_for or first.exercise
    if verdict.app:
        return f"  Exercise {number} of the lesson is not written yet. It comes first."
    titles = dict(verdict.exercises)
    title = titles.get(number, "")
    return f"  Exercise {number} is next: {title}.\n" + _field(
        "checks", f"{first.title}, among others", style
    )


def _failure(item: CheckResult, style: Style) -> str:
    mark = style.paint(style.mark(item.outcome), "red")
    if item.trouble is not None:
        return _trouble(item.trouble, style)
    where = f"{item.file}:{item.line}"
    title = style.paint(item.title, "bold")
    sign = style.mark(item.outcome)
    gap = style.width - 3 - len(sign) - len(item.title) - len(where)
    head = f"  {mark} {title}"
    head += " " * gap + where if gap >= 2 else f"\n    {where}"
    if item.outcome == "skipped":
        return head + "\n" + _field("because", "a skipped check is not a pass", style)
    return "\n".join([head, *_evidence(item.evidence or Evidence(), style)])


def _evidence(evidence: Evidence, style: Style) -> Iterator[str]:
    seen = f"{evidence.got} {evidence.details}"
    before = {
        "sent": evidence.sent,
        "answer": evidence.details,
        "expected": evidence.expected,
        "got": evidence.got,
        "error": "" if evidence.error in seen else evidence.error,
    }
    after = {"because": evidence.because, "printed": evidence.printed}
    yield from (_field(label, text, style) for label, text in before.items() if text)
    if evidence.place is not None:
        yield from _place(evidence.place, style)
    yield from (_field(label, text, style) for label, text in after.items() if text)
    if evidence.try_it:
        # A command is not wrapped: it is there to be copied.
        yield f"      {style.paint('try it'.ljust(LABEL), 'dim')} {evidence.try_it}"


def _place(place: Place, style: Style) -> list[str]:
    pad = " " * (LABEL + 7)
    lines = [f"{pad}{place}"]
    if place.code:
        lines.append(f"{pad}    {style.paint(place.code, 'bold')}")
    return lines


def _field(label: str, text: str, style: Style) -> str:
    return f"      {style.paint(label.ljust(LABEL), 'dim')} " + _hang(
        text, style, LABEL + 7
    )


def _diagnosis(text: str, style: Style) -> str:
    return style.paint(_wrapped(text, style, indent=2), "yellow")


def _footer(verdict: Verdict, style: Style) -> str:
    problem = verdict.first_problem or next(iter(verdict.red), None)
    if verdict.trouble is not None:
        return f"  page      {verdict.page}"
    if problem is None:
        return _onward(verdict)
    number, next_step = _next_step(problem, verdict)
    if number not in dict(verdict.exercises):
        return ""
    lines = [f"  next      {next_step}"]
    page = f"{verdict.page}#{anchor(number, verdict)}"
    if len(lines[0]) + len(page) + 12 <= style.width:
        lines[0] += f"      page  {page}"
    else:
        lines.append(f"  page      {page}")
    if verdict.first_problem is not None:
        seed = f"  seed      {verdict.seed} (repeat it with --seed {verdict.seed})"
        lines.append(style.paint(seed, "dim"))
    return "\n".join(lines)


def _next_step(problem: CheckResult, verdict: Verdict) -> tuple[int, str]:
    """Return the exercise or point that a problem is about, and the next command."""
    if verdict.app:
        is_wrong = verdict.first_problem is not None
        again = f"{verdict.lesson} -v" if is_wrong else verdict.app
        return problem.exercise, f"pytest checks/{again}"
    number = problem.waits_for or problem.exercise
    return number, f"workbook hint {_short(verdict)}.{number}"


def _onward(verdict: Verdict) -> str:
    is_whole = verdict.passed and not verdict.partial and not verdict.app
    is_done = is_whole and verdict.target == "lessons"
    compare = f"      compare  workbook diff {_short(verdict)}"
    return (
        "  next      workbook next" + compare * verdict.can_compare if is_done else ""
    )


def anchor(number: int, verdict: Verdict) -> str:
    """Return the anchor of an exercise's heading on the page; points have one too."""
    title = dict(verdict.exercises).get(number, "")
    kind = "Point" if verdict.app else "Exercise"
    words = re.sub(r"[^\w\- ]", "", f"{kind} {number}: {title}".lower())
    return re.sub(r"[-\s]+", "-", words).strip("-")


def _wrapped(text: str, style: Style, indent: int) -> str:
    pad = " " * indent
    return textwrap.fill(
        " ".join(text.split()),
        style.width,
        initial_indent=pad,
        subsequent_indent=pad,
        break_on_hyphens=False,
    )


def _hang(text: str, style: Style, indent: int) -> str:
    """Wrap a text that starts at column ``indent``; keep its own line breaks."""
    pad = " " * indent
    room = max(20, style.width - indent)
    lines: list[str] = []
    for line in text.split("\n"):
        lines += textwrap.wrap(line, room, break_on_hyphens=False) or [""]
    return f"\n{pad}".join(lines)
