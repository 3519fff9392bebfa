"""Every required topic names lessons and checks that exist, or that are planned.

``docs/topics.toml`` is the one source; the page of topics and the plan on the home page
are held to it.
"""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from tests.marked_tables import table_in
from workbook.checks_index import load_checks
from workbook.course import Checklist, Course, Lesson

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
FACTS = tomllib.loads((DOCS / "topics.toml").read_text(encoding="utf-8"))
PLANNED: dict[str, str] = FACTS["planned"]
COURSE = Course(ROOT)
LESSONS = {lesson.short: lesson for lesson in COURSE.lessons}
SUITES: dict[str, Lesson | Checklist] = {
    **{lesson.name: lesson for lesson in COURSE.lessons},
    **{checklist.name: checklist for checklist in COURSE.checklists},
}
TOPICS = [topic for area in FACTS["area"] for topic in area["topics"]]
PARTS = {
    "C: Configuration and login": range(10, 17),
    "D: Database and tests": range(17, 23),
    "E: Performance, cache, edge": range(23, 27),
    "F: Deployment and evolution": range(27, 30),
}


def known_checks() -> set[str]:
    """Return all files of checks and all checks, as the source names them."""
    known: set[str] = set()
    for suite in SUITES.values():
        for check in load_checks(ROOT, suite):
            file = check.id.partition("::")[0]
            known |= {f"{suite.name}/{file}", f"{suite.name}/{check.id}"}
    return known


def test_every_check_of_a_topic_exists() -> None:
    """A renamed check is renamed there as well."""
    named = {check for topic in TOPICS for check in topic.get("checks", [])}

    assert named - known_checks() == set()


@pytest.mark.parametrize("topic", TOPICS, ids=lambda topic: topic["title"])
def test_every_lesson_of_a_topic_checks_it(topic: dict[str, Any]) -> None:
    """A lesson that exists has a check of it, its own or one that begins with it."""
    suites = {check.partition("/")[0] for check in topic.get("checks", [])}
    begun = {item.since for item in COURSE.checklists if item.name in suites}
    taught = {LESSONS[n].name for n in map(str, topic["lessons"]) if n in LESSONS}

    assert taught - suites - begun == set()


def test_every_lesson_is_there_or_planned() -> None:
    """And not both: once it exists, the plan is no place for it."""
    named = {str(number) for topic in TOPICS for number in topic["lessons"]}

    assert named - set(LESSONS) - set(PLANNED) == set()
    assert set(LESSONS) & set(PLANNED) == set()
    assert [str(number) for part in PARTS.values() for number in part] == list(PLANNED)


def lesson_links(numbers: list[int]) -> str:
    """Return links to the lessons that exist, and the numbers of the others."""
    names = [str(number) for number in numbers]
    links = [
        f"[{LESSONS[name].label}]({LESSONS[name].page.removeprefix('docs/')})"
        for name in names
        if name in LESSONS
    ]
    planned = [name for name in names if name not in LESSONS]
    return ", ".join([*links, *(["planned: " + ", ".join(planned)] * bool(planned))])


def check_link(check: str) -> str:
    """Return a link to the table of checks that has this one."""
    name, _, rest = check.partition("/")
    suite = SUITES[name]
    page = suite.page.removeprefix("docs/")
    if isinstance(suite, Checklist):
        return f"[`{rest}`]({page}) (QA)"
    return f"[`{rest.rpartition('::')[2]}`]({page}#check-it) ({suite.label})"


def test_the_page_of_topics_says_where_each_is_taught() -> None:
    """Area by area, with links to lessons and checks."""
    lines = []
    for area in FACTS["area"]:
        lines += [f"## {area['title']}", ""]
        lines += ["| topic | lessons | checks (lesson) |", "| --- | --- | --- |"]
        for topic in area["topics"]:
            lessons = lesson_links(topic["lessons"])
            checks = ", ".join(map(check_link, topic.get("checks", [])))
            lines.append(f"| {topic['title']} | {lessons} | {checks} |")
        lines.append("")
    wanted = "\n".join(lines)

    assert table_in(DOCS / "topics.md", "topics", wanted) == wanted


def test_the_home_page_tells_the_plan() -> None:
    """Lessons that do not exist yet are named and not linked."""
    rows = [
        f"| {part} | "
        + " · ".join(f"{number} {PLANNED[str(number)]}" for number in numbers)
        + " |"
        for part, numbers in PARTS.items()
    ]
    wanted = "\n".join(["| part | lessons |", "| --- | --- |", *rows]) + "\n"

    assert table_in(DOCS / "index.md", "plan", wanted) == wanted
