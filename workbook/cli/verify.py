"""``workbook verify``: prove the course, and show what is wrong with it."""

from collections.abc import Sequence
from itertools import groupby

from workbook.cli.build import chosen
from workbook.cli.desk import Desk
from workbook.cli.refusal import Refused
from workbook.cli.screen import amount, heading, say, style, wrapped
from workbook.verify import PROOFS, Proven, verify
from workbook.verify.flaw import Flaw


def prove(given: Sequence[str] | None, only: Sequence[str], *, fresh: bool) -> int:
    """Try the proofs; print a table and every flaw; return 1 when there is one."""
    desk = Desk.open()
    desk.needs_solutions("Verifying takes the whole repository.")
    names = [known_proof(name) for name in only] or list(PROOFS)
    lessons = chosen(desk, given)
    columns = ["lesson", *names, "s"]
    widths = [max(5, len(name)) for name in columns]
    say(heading(table_row(columns, widths)))
    proven: list[Proven] = []
    for result in verify(desk.course, lessons, names, fresh=fresh):
        proven.append(result)
        if result.proof == names[-1]:
            say(table_row(lesson_row(proven[-len(names) :]), widths))
    for result in proven:
        say_flaws(result)
    return say_sum(proven)


def known_proof(name: str) -> str:
    """Return the name of a proof; refuse others."""
    if name not in PROOFS:
        raise Refused(
            f"There is no proof called {name}.", f"One of: {', '.join(PROOFS)}"
        )
    return name


def table_row(cells: Sequence[str], widths: Sequence[int]) -> str:
    """Return cells in their columns."""
    columns = zip(cells, widths, strict=True)
    return " ".join(text.ljust(width) for text, width in columns).rstrip()


def lesson_row(results: Sequence[Proven]) -> list[str]:
    """Return the line about one lesson."""
    seconds = sum(result.seconds for result in results)
    label = results[0].lesson.removeprefix("lesson_")
    return [label, *map(cell, results), f"{seconds:.1f}"]


def cell(result: Proven) -> str:
    """Return a mark, and the number of flaws if there are any."""
    if result.flaws:
        return f"{style().mark('failed')} {len(result.flaws)}"
    return style().mark("passed")


def say_flaws(result: Proven) -> None:
    """Print the flaws of one proof; the same flaw of several files once."""
    for (reason, next_step), flaws in groupby(result.flaws, same_flaw):
        say()
        say(f"{style().mark('failed')} {result.lesson} · {result.proof}")
        for flaw in flaws:
            say(f"    {flaw.file}")
        say(wrapped(reason, 4))
        say(wrapped(f"next: {next_step}", 4))


def same_flaw(flaw: Flaw) -> tuple[str, str]:
    """Return what two flaws have in common when one remedy is for both."""
    return flaw.reason, flaw.next_step


def say_sum(proven: Sequence[Proven]) -> int:
    """Print the sum; return the exit status."""
    flaws = sum(len(result.flaws) for result in proven)
    seconds = sum(result.seconds for result in proven)
    runs = sum(result.executed for result in proven)
    say()
    tried = f"{amount(len(proven), 'proof')}, {amount(runs, 'run')} of checks"
    outcome = f"{amount(flaws, 'flaw')}" if flaws else "no flaw"
    say(heading(f"{outcome} in {tried}, {seconds:.1f} s"))
    return 1 if flaws else 0
