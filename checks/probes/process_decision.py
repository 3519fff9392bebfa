"""The form of a decision record: status, context, options, outcome, consequences."""

from checks.probes.findings import Findings
from checks.probes.markdown import Line, Part, find_emptiness, is_date, plain

STATUSES = ("proposed", "accepted", "rejected", "deprecated", "superseded")


def find_unclear_status(decision: Part) -> Findings:
    """Find out whether a decision says how it stands, since when, and by whom."""
    status = plain(decision.field("Status")).partition(" ")[0]
    found = []
    if status not in STATUSES:
        found.append(f"{decision.name}: Status is none of {', '.join(STATUSES)}")
    if not is_date(decision.field("Date")):
        found.append(f"{decision.name}: Date is empty, or not like 2026-11-23")
    if status == "accepted" and not plain(decision.field("Decision-makers")):
        found.append(f"{decision.name}: Decision-makers does not say who accepted it")
    return Findings(found)


def find_missing_reasons(decision: Part) -> Findings:
    """Find a context or an outcome that is missing or says nothing."""
    return Findings(
        [
            *find_emptiness(decision, "Context"),
            *find_emptiness(decision, "Decision", "Decision outcome", "Outcome"),
        ]
    )


def find_missing_options(decision: Part) -> Findings:
    """Find out whether there was anything to decide between."""
    section = decision.section("Options", "Considered options")
    count = max(_count_items(section), len(section.sections)) if section else 0
    if count >= 2:
        return Findings()
    return Findings(
        [f"{decision.name}: Options has {count or 'no'} item of a list; it takes two"]
    )


def find_missing_consequences(decision: Part) -> Findings:
    """Find out whether a decision names something that gets better, and its price."""
    section = decision.section("Consequences")
    if section is None:
        return Findings([f"{decision.name} lacks the section Consequences"])
    return Findings(
        f"{decision.name}: Consequences names nothing {name}"
        for name, words in (("good", "good positive"), ("bad", "bad negative"))
        if not _consequences(section, words.split())
    )


def _count_items(section: Part) -> int:
    """Count the items that are not alike."""
    return len({plain(item.text) for item in section.items})


def _consequences(section: Part, words: list[str]) -> list[Line]:
    """Return what stands below a heading, or begins with, one of these words."""
    below = section.section(*words)
    named = [item for item in section.items if plain(item.text).split()[0] in words]
    return named or (below.written if below else [])
