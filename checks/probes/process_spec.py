"""The form of SPEC.md: its sections, its criteria, and the checks that prove them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from checks.probes.findings import Findings
from checks.probes.markdown import Part, find_emptiness, plain
from checks.probes.process_references import CHECK_ID, check_exists
from workbook.suite import LessonTree

SECTIONS = (
    "Surface",
    "Success criteria",
    "Constraints",
    "Invariants",
    "Non-goals",
    "Acceptance checks",
)
LEAST_WORDS = 3  # "1" has a number in it, and says nothing
RISKS = "Follow-ups and risks"  # the one section that may honestly say "none"
MOST_RISKS = 3

CRITERION = re.compile(r"\bSC-\d+\b")
MEASURE = re.compile(
    r"(?<![A-Za-z\d])\d|[<>=≤≥≠±%]|\b(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|once"
    r"|twice|exactly|only|never|no|none|every|each|all|same|equals?|identical|unchanged"
    r"|differs?|different|than|at least|at most|within|fewer|both|neither|always|single"
    r"|as (?:many|much|few|often|long))\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Criterion:
    """One entry of "Success criteria"; ``name`` is ``SC-3``, or empty."""

    name: str
    text: str
    line: int


@dataclass(frozen=True, slots=True)
class Proof:
    """One check that "Acceptance checks" names for one criterion."""

    criterion: str
    check: str
    line: int


def criteria(spec: Part) -> list[Criterion]:
    """Return the success criteria; a list item without an id has an empty name.

    A criterion is a list item, a table row or a paragraph, or a heading with all that
    stands below it.
    """
    section = spec.section("Success criteria")
    found: dict[int, Criterion] = {}
    below: set[int] = set()
    for part in section.sections if section else ():
        if match := CRITERION.search(part.title):
            text = " ".join([part.title, *(line.text for line in part.lines)])
            found[part.number] = _criterion(match, text, part.number)
            below |= {line.number for line in part.lines}
    for entry in section.entries if section else ():
        match = CRITERION.search(entry.text)
        if match or (entry.is_item and entry.number not in below):
            found[entry.number] = _criterion(match, entry.text, entry.number)
    return [found[number] for number in sorted(found)]


def _criterion(match: re.Match[str] | None, text: str, line: int) -> Criterion:
    words = CHECK_ID.sub("", CRITERION.sub("", text))
    return Criterion(match[0] if match else "", words, line)


def proofs(spec: Part) -> list[Proof]:
    """Return which check proves which criterion.

    Both stand on one line, or the check stands on a line below its criterion.
    """
    section = spec.section("Acceptance checks")
    found, current = [], [""]
    for line in section.lines if section else ():
        current = CRITERION.findall(line.text) or current
        for check in CHECK_ID.findall(line.text):
            found += [Proof(name, check, line.number) for name in current]
    return found


def find_missing_sections(spec: Part) -> Findings:
    """Find sections of a specification that are missing or say nothing."""
    found = [text for name in SECTIONS for text in find_emptiness(spec, name)]
    if spec.section(RISKS) is None:
        found.append(f"{spec.name} lacks the section {RISKS}")
    return Findings(found)


def find_missing_criteria(spec: Part, count: int) -> Findings:
    """Find out which of the criteria SC-1, SC-2 and so on are not there."""
    names = {item.name for item in criteria(spec)}
    wanted = [f"SC-{number}" for number in range(1, count + 1)]
    return Findings(
        f"{spec.name}: Success criteria has no {name!r}"
        for name in wanted
        if name not in names
    )


def find_surplus_risks(spec: Part) -> Findings:
    """Find more follow-ups and risks than anybody will look after."""
    section = spec.section(RISKS)
    if section is None or len(section.items) <= MOST_RISKS:
        return Findings()
    count = len(section.items)
    return Findings([f"{section.place}: {count} of them; keep the worst {MOST_RISKS}"])


def find_vague_criteria(spec: Part) -> Findings:
    """Find criteria without an id of their own, and those that nobody can measure."""
    return Findings(_vague_criteria(spec))


def find_unproven_criteria(spec: Part, lesson: LessonTree) -> Findings:
    """Find criteria for which no existing check is named."""
    proven = {
        proof.criterion for proof in proofs(spec) if check_exists(proof.check, lesson)
    }
    bare = [item.name for item in criteria(spec) if item.name not in {"", *proven}]
    if not bare:
        return Findings()
    return Findings(
        [f"{spec.name}: Acceptance checks names no function for {', '.join(bare)!r}"]
    )


def find_dangling_proofs(spec: Part, lesson: LessonTree) -> Findings:
    """Find acceptance checks that do not exist, or that prove no known criterion."""
    return Findings(_dangling_proofs(spec, lesson))


def _vague_criteria(spec: Part) -> Iterator[str]:
    seen: set[str] = set()
    for item in criteria(spec):
        where = f"{spec.name}:{item.line}"
        if not item.name:
            yield f"{where}: a criterion has no id such as SC-{len(seen) + 1}"
        elif item.name in seen:
            yield f"{where}: {item.name} stands there a second time"
        elif len(plain(item.text).split()) < LEAST_WORDS:
            yield f"{where}: {item.name} is no sentence"
        elif not MEASURE.search(item.text):
            yield f"{where}: {item.name} has no number, status code or comparison in it"
        seen.add(item.name)


def _dangling_proofs(spec: Part, lesson: LessonTree) -> Iterator[str]:
    known = {item.name for item in criteria(spec)}
    for proof in proofs(spec):
        where = f"{spec.name}:{proof.line}"
        if not check_exists(proof.check, lesson):
            yield f"{where}: there is no check {proof.check!r}"
        if proof.criterion not in known:
            yield f"{where}: {proof.criterion or 'no id'} is not among the criteria"
