"""The form of a prompt history record: front matter, sources, four short parts."""

import re
from collections.abc import Iterator

from checks.probes.findings import Findings
from checks.probes.markdown import Part, find_emptiness, front_matter, is_date
from checks.probes.process_references import check_exists
from workbook.suite import LessonTree

FIELDS = (
    *("id", "title", "stage", "date", "surface", "model", "feature", "branch", "user"),
    *("command", "labels", "links", "files", "tests", "sources"),
)
MAY_BE_EMPTY = {"labels", "files", "tests"}
PARTS = ("Prompt", "Response summary", "Outcome", "Evaluation")
LINKS = ("spec", "ticket", "adr", "pr")
STAGES = (
    *("constitution", "spec", "plan", "tasks", "red", "green", "refactor"),
    *("explainer", "misc", "general"),
)
STAGES_THAT_CHANGE_FILES = {"red", "green", "refactor"}
FILE_NAME = re.compile(r"^(?P<id>\d{4})-[\w-]+\.(?P<stage>[a-z]+)\.prompt\.md$")

Fields = dict[str, list[str]]


def find_incomplete_fields(record: Part) -> Findings:
    """Find fields of the front matter that are missing, empty or not valid."""
    fields = front_matter(record)
    if not fields:
        return Findings([f"{record.name} does not begin with fields between --- lines"])
    return Findings([*_empty_fields(record, fields), *_wrong_fields(record, fields)])


def find_missing_sources(record: Part) -> Findings:
    """Find out whether a record names a source, and a command with its output."""
    kinds = set(_pairs(front_matter(record), "sources"))
    found = []
    if not kinds - {"command", "output"}:
        found.append(
            f"{record.name}: sources has nothing to read, such as url: https://…"
        )
    if "command" not in kinds:
        found.append(f"{record.name}: sources has no command: that you ran")
    if "output" not in kinds:
        found.append(
            f"{record.name}: sources has no output: what did the command print?"
        )
    return Findings(found)


def find_missing_files(record: Part, lesson: LessonTree) -> Findings:
    """Find files, tests and links of a record that lead nowhere."""
    fields = front_matter(record)
    found = [
        f"{record.name}: files has {path!r}, which is no file of {lesson.name}"
        for path in fields.get("files", [])
        if not (lesson.root / path).is_file()
    ]
    found += [
        f"{record.name}: tests has {test}, which does not exist"
        for test in fields.get("tests", [])
        if not check_exists(test, lesson)
    ]
    return Findings([*found, *_broken_links(record, fields, lesson)])


def find_empty_parts(record: Part) -> Findings:
    """Find headings of a record under which nothing is written."""
    return Findings(text for name in PARTS for text in find_emptiness(record, name))


def _empty_fields(record: Part, fields: Fields) -> Iterator[str]:
    lacking = [name for name in FIELDS if name not in fields]
    empty = [
        name
        for name in FIELDS
        if name not in MAY_BE_EMPTY and fields.get(name, [name]) == []
    ]
    if lacking:
        yield f"{record.name}: the front matter lacks {', '.join(lacking)}"
    if empty:
        yield f"{record.name}: nothing is written for {', '.join(empty)}"
    if not fields.get("files") and _first(fields, "stage") in STAGES_THAT_CHANGE_FILES:
        yield f"{record.name}: files does not say which files changed"


def _wrong_fields(record: Part, fields: Fields) -> Iterator[str]:
    stage, day = _first(fields, "stage"), _first(fields, "date")
    if stage and stage not in STAGES:
        yield f"{record.name}: the stage {stage} is none of {', '.join(STAGES)}"
    if day and not is_date(day):
        yield f"{record.name}: the date {day} is not like 2026-11-23"
    name = FILE_NAME.match(record.name)
    if name is None:
        yield f"{record.name} should be named like 0001-subject.green.prompt.md"
    elif (name["id"], name["stage"]) != (_first(fields, "id"), stage):
        yield f"{record.name}: the fields id and stage differ from the file's name"


def _broken_links(record: Part, fields: Fields, lesson: LessonTree) -> Iterator[str]:
    links = _pairs(fields, "links")
    for kind in LINKS:
        target = links.get(kind, "")
        is_path = target.endswith(".md") and "://" not in target
        if not target:
            yield f"{record.name}: links has no {kind}; if there is none, say none"
        elif is_path and not (lesson.root / target).is_file():
            yield f"{record.name}: links has {kind}: {target}, which does not exist"


def _pairs(fields: Fields, name: str) -> dict[str, str]:
    """Return the nested ``key: value`` lines of a field that have a value."""
    split = (item.partition(":") for item in fields.get(name, []))
    return {key.strip(): value.strip() for key, _, value in split if value.strip()}


def _first(fields: Fields, name: str) -> str:
    return next(iter(fields.get(name, [])), "")
