"""Sum up what the checks of a lesson have found, in one process or in several."""

import sys
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from workbook.causes import BY_WEIGHT, MADE_UP, cause_of
from workbook.course import Checklist
from workbook.manifest import diagnose, started_elsewhere
from workbook.observed import Extent, Observed
from workbook.records import Records, RunnerFailed
from workbook.subject import Subject
from workbook.trouble import show_path
from workbook.verdict import CheckResult, Trouble, Verdict

CLUTTER = frozenset(
    {
        *("conftest.py", "pytest.ini", ".pytest.ini", "pytest.toml", ".pytest.toml"),
        *("tox.ini", "setup.cfg", "sitecustomize.py", "usercustomize.py"),
    }
)
"""What sets pytest or Python up, where somebody runs them in the lesson's folder."""
NOTHING = Extent((), whole=True, seed=0)
"""What a run amounts to that has never begun."""


def verdict_of(subject: Subject, parts: Sequence[Records]) -> Verdict:
    """Return the verdict on a run that some children have shared.

    Without an end of each of them, it is never a pass. Raises `RunnerFailed` when the
    checks cannot be read.
    """
    if errors := "\n".join(unique(text for part in parts for text in part.errors)):
        raise RunnerFailed(errors)
    extent = next(filter(None, (part.extent for part in parts)), NOTHING)
    results = [result for part in parts for result in part.results]
    troubles = [trouble for part in parts if (trouble := cause_of(part))]
    if not (troubles or _adds_up(extent, results)):
        troubles = [MADE_UP]
    return sum_up(
        subject,
        extent,
        results,
        [part.ended for part in parts if part.ended is not None],
        min(troubles, key=lambda item: BY_WEIGHT.index(item.kind), default=None),
    )


def _adds_up(extent: Extent, results: Sequence[CheckResult]) -> bool:
    """Say whether every result is that of a check, and the only one."""
    known, given = set(extent.checks), [result.check for result in results]
    return known.issuperset(given) and len(set(given)) == len(given)


def sum_up(
    subject: Subject,
    extent: Extent,
    results: Iterable[CheckResult],
    observed: Sequence[Observed],
    trouble: Trouble | None = None,
) -> Verdict:
    """Return the verdict on all that was found.

    ``trouble`` is what has ended a process before its time: the rest says little then.
    """
    facts = subject.facts
    found = _sorted(subject, extent, results)
    missing = _missing(subject, extent) if trouble is None else 0
    notices = [
        *_about_the_checks(subject),
        *unique(remark for one in observed for remark in one.remarks),
        *unique(advice for one in observed for advice in one.advice),
        *_about_the_run(extent, len(found), missing, observed, trouble),
        *_about_the_folder(subject.bound_tree),
    ]
    is_known = not subject.edited_checks and trouble is None
    return Verdict(
        lesson=subject.name,
        title=facts.title,
        target=subject.target,
        exercises=facts.numbered,
        results=found,
        collected=len(extent.checks) + missing,
        page=facts.page,
        learned=facts.learned,
        can_compare=(subject.root / "solutions" / subject.name).is_dir(),
        notices=tuple(notices),
        diagnoses=diagnose(subject.manifest, found) if is_known else (),
        trouble=trouble or common_trouble(found),
        seed=extent.seed,
        seconds=max((round(one.seconds, 3) for one in observed), default=0.0),
        requests=sum(one.requests for one in observed),
        partial=not extent.whole,
        app=subject.lesson if isinstance(facts, Checklist) else "",
    )


def unique(texts: Iterable[str]) -> Iterable[str]:
    """Leave out what was said before: two processes may say the same."""
    return dict.fromkeys(texts)


def _sorted(
    subject: Subject, extent: Extent, results: Iterable[CheckResult]
) -> tuple[CheckResult, ...]:
    place = {check: number for number, check in enumerate(extent.checks)}
    found = tuple(
        sorted(results, key=lambda r: (r.exercise, r.file, place.get(r.check, 0)))
    )
    if all(item.outcome != "not started" for item in found):
        return found
    begun = started_elsewhere(subject.manifest, found, subject.unstarted)
    return tuple(
        replace(item, outcome="failed", waits_for=0)
        if item.outcome == "not started"
        and item.waits_for in begun
        and not (item.evidence and "NotImplementedError" in item.evidence.error)
        else item
        for item in found
    )


def _missing(subject: Subject, extent: Extent) -> int:
    """Return how many of the course's own checks are not there any more."""
    if not extent.whole or subject.target == "solutions":
        return 0  # what an author changes, the next build will know
    functions = {check.partition("[")[0] for check in extent.checks}
    return len(set(subject.manifest.checks) - functions)


def _about_the_checks(subject: Subject) -> Iterable[str]:
    folder = show_path(subject.folder)
    if names := [f"{folder}/{name}" for name in subject.edited_checks]:
        yield (
            f"{', '.join(names)} is not as the "
            f"course ships it; this verdict may be wrong. "
            f"To restore it: git checkout -- {folder}"
        )


def _about_the_run(
    extent: Extent,
    executed: int,
    missing: int,
    observed: Iterable[Observed],
    trouble: Trouble | None,
) -> Iterable[str]:
    if missing:
        yield f"{missing} of the course's checks are missing, so nothing can pass."
    if executed != len(extent.checks) and trouble is None:
        hung = sum(one.hung for one in observed)
        why = f": {hung} of them hung" if hung else ""
        yield f"{executed} of {len(extent.checks)} checks were run{why}."
    if any(one.floods for one in observed):
        yield (
            "The app prints more than a million characters in one check; what "
            "comes after them is left out."
        )


def _about_the_folder(tree: Path) -> Iterable[str]:
    """Say what lies beside the app, and has no effect or too much of it."""
    names = sorted(file.name for file in tree.iterdir()) if tree.is_dir() else []
    if clutter := [n for n in names if n in CLUTTER or n.startswith("pytest_")]:
        yield f"{', '.join(clutter)} in the lesson folder has no effect on checks."
    if hiding := [
        name for name in names if name.removesuffix(".py") in sys.stdlib_module_names
    ]:
        yield (
            f"{', '.join(hiding)} in the lesson folder hides a module of Python's own. "
            f"Give it another name."
        )


def common_trouble(results: Iterable[CheckResult]) -> Trouble | None:
    """Return the trouble that stops several checks, when it is one and the same."""
    troubles = [item.trouble for item in results if item.trouble is not None]
    same = {(item.kind, item.next_step, item.place) for item in troubles}
    is_common = len(troubles) > 1 and len(same) == 1
    return troubles[0] if is_common else None
