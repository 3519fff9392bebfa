"""``workbook build``: write starters and generated fragments."""

from collections.abc import Iterable, Sequence

from workbook.build import Change, apply_changes, find_changes, with_notebooks
from workbook.cli.desk import Desk
from workbook.cli.refusal import Refused
from workbook.cli.screen import amount, facts, heading, say, style
from workbook.course import Lesson
from workbook.notebooks.execution import Run
from workbook.notebooks.source import Notebook
from workbook.proofs import Proofs

MOST_LISTED = 30
KINDS = {"new": "is not there yet", "changed": "is stale", "obsolete": "has to go"}


def chosen(desk: Desk, given: Iterable[str] | None) -> list[Lesson]:
    """Return the lessons that were named, or all of them."""
    named = [desk.lesson(name) for name in given or ()]
    return [item for item in desk.lessons if item in named] or list(desk.lessons)


def build(given: Sequence[str] | None, *, only_check: bool, force: bool) -> int:
    """Write starters and generated fragments, or say which are stale."""
    desk = Desk.open()
    desk.needs_solutions("Building takes the whole repository.")
    lessons = chosen(desk, given)
    suites = [lesson.name for lesson in desk.lessons]
    with Proofs(desk.root, suites) as proofs:
        changes = find_changes(desk.course, lessons, proofs)
    if only_check:
        return say_what_is_stale(changes)
    edited = [change.path for change in changes if change.edited]
    if edited and not force:
        say(heading("These starters have been edited by hand:"))
        say("\n".join(f"  {path}" for path in edited[:MOST_LISTED]))
        raise Refused(
            "Building would overwrite them. Nothing was written.",
            "Move the edits to solutions/, then: workbook build --force",
        )
    changes = with_notebooks(desk.course, changes, say_that_it_ran)
    apply_changes(desk.root, changes)
    for change in changes[:MOST_LISTED]:
        say(f"  {change.path}")
    say(f"{amount(len(changes), 'file')} written, {amount(len(lessons), 'lesson')}.")
    return 0


def say_that_it_ran(notebook: Notebook, run: Run) -> None:
    """Print that a notebook has come to its end: that takes seconds."""
    if not run.failed:
        say(f"  {notebook.path} ran, {run.seconds:.1f} s")


def say_what_is_stale(changes: Sequence[Change]) -> int:
    """Print what a build would do; return 1 when that is anything."""
    for change in changes[:MOST_LISTED]:
        by_hand = " (edited by hand)" if change.edited else ""
        say(f"{style().mark('failed')} {change.path} {KINDS[change.kind]}{by_hand}")
    if len(changes) > MOST_LISTED:
        say(f"  and {len(changes) - MOST_LISTED} more")
    if not changes:
        say("Everything that is built is fresh.")
        return 0
    say(facts([("next", "workbook build")]))
    return 1
