"""Ask whether the documents of the working method hang together.

SPEC.md, prompt history records and decision records have a form: sections, fields and
references that resolve. That form is all that is looked at here. Whether a text is
any good, a reader has to judge.

This is the door for checks. Load a document with a ``load_…``; every ``find_…`` takes
it and returns `Findings`, sentences for the person who wrote it::

    assert find_vague_criteria(load_spec(lesson)) == NOTHING, "why it matters"
"""

from checks.probes.findings import NOTHING, Findings
from checks.probes.markdown import Part, parse
from checks.probes.process_decision import (
    find_missing_consequences,
    find_missing_options,
    find_missing_reasons,
    find_unclear_status,
)
from checks.probes.process_record import (
    find_empty_parts,
    find_incomplete_fields,
    find_missing_files,
    find_missing_sources,
)
from checks.probes.process_references import (
    check_exists,
    find_stale_references,
    references,
)
from checks.probes.process_spec import (
    criteria,
    find_dangling_proofs,
    find_missing_criteria,
    find_missing_sections,
    find_surplus_risks,
    find_unproven_criteria,
    find_vague_criteria,
    proofs,
)
from workbook.suite import LessonTree

__all__ = [
    "NOTHING",
    "Findings",
    "check_exists",
    "criteria",
    "find_dangling_proofs",
    "find_empty_parts",
    "find_incomplete_fields",
    "find_missing_consequences",
    "find_missing_criteria",
    "find_missing_files",
    "find_missing_options",
    "find_missing_reasons",
    "find_missing_sections",
    "find_missing_sources",
    "find_stale_references",
    "find_surplus_risks",
    "find_unclear_status",
    "find_unproven_criteria",
    "find_vague_criteria",
    "load_decision",
    "load_document",
    "load_records",
    "load_spec",
    "proofs",
    "references",
]


def load_document(lesson: LessonTree, path: str) -> Part:
    """Read one document of the lesson; a missing one is explained to the learner."""
    return parse(path, lesson.read(path))


def load_spec(lesson: LessonTree) -> Part:
    """Read the specification."""
    return load_document(lesson, "SPEC.md")


def load_records(lesson: LessonTree, feature: str) -> list[Part]:
    """Read the prompt history records of a feature; there has to be one."""
    folder = f"history/prompts/{feature}"
    names = sorted(file.name for file in (lesson.root / folder).glob("*.prompt.md"))
    assert names, (
        f"{folder}/ holds no record. Its name says number, subject and stage: "
        "0001-first-contract.green.prompt.md"
    )
    return [load_document(lesson, f"{folder}/{name}") for name in names]


def load_decision(lesson: LessonTree, number: int) -> Part:
    """Read one decision record by its number; there has to be one."""
    found = (lesson.root / "docs/adr").glob(f"{number:04d}-*.md")
    names = sorted(file.name for file in found)
    assert names, (
        f"docs/adr/ holds no decision {number:04d}. Its name says number and subject: "
        f"{number:04d}-what-was-decided.md"
    )
    return load_document(lesson, f"docs/adr/{names[0]}")
