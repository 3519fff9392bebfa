"""``workbook new-lesson``: the parts of a lesson, for its author to fill."""

import json
import re
import unicodedata

from workbook.cli.desk import Desk
from workbook.cli.refusal import Refused
from workbook.cli.screen import facts, heading, say
from workbook.compose_cache import write_tree
from workbook.course import LESSON_NAME, Lesson, Tree

HEADINGS = {
    "What to build": "",
    "Where it belongs": "",
    "The ideas": "",
    "Exercises": "### Exercise 1: {title}",
    "Check it": '```console\n$ pytest checks/{name}\n```\n\n--8<-- "{name}/checks.md"',
    "Why it is so": "",
    "What goes wrong in real life": '--8<-- "{name}/mistakes.md"',
    "Stuck?": '--8<-- "{name}/hints.md"',
    "Follow-ups and risks": "",
}

FACTS = """\
title = {quoted}
slug = "{slug}"
minutes = 60
part = {part}
adds = ""
learned = ""
regress = {regress}

[[exercise]]
title = {quoted}
files = []
hints = []
"""

CHECK = """\
from workbook.client import Client


def test_what_the_page_promises(client: Client) -> None:
    answer = client.get("/api/v1/{slug}")

    assert answer.status_code == 200, ""
"""


def scaffold(title: str, after: str | None) -> None:
    """Write the parts of a new lesson and say what comes next."""
    desk = Desk.open()
    if desk.course.lessons:
        desk.needs_solutions("A lesson builds on those before: take all of the course.")
    before = last_before(desk, after)
    name = new_name(desk, before)
    files = lesson_files(name, title.strip(), before)
    folders = [f"checks/{name}/mistakes", f"solutions/{name}"]
    taken = [path for path in (*files, *folders) if (desk.root / path).exists()]
    if taken:
        raise Refused(f"{taken[0]} is there already.", "Take it away, or finish it.")
    write_tree(desk.root, files)
    for folder in folders:
        (desk.root / folder).mkdir(parents=True, exist_ok=True)
    say(heading(f"{name} · {title.strip()}"))
    say("\n".join(f"  {path}" for path in (*files, *(f"{f}/" for f in folders))))
    number = short(name)
    say("\n" + facts([("missing", f"workbook verify {number} lists what it lacks")]))


def last_before(desk: Desk, after: str | None) -> Lesson | None:
    """Return the lesson that the new one follows; `None` in an empty course."""
    if after is not None:
        return desk.lesson(after)
    return desk.course.lessons[-1] if desk.course.lessons else None


def new_name(desk: Desk, before: Lesson | None) -> str:
    """Return the next free number, or one with a letter between two lessons."""
    if before is None:
        return "lesson_01"
    number, letter = int(before.label[:2]), before.label[2:]
    following = desk.course.following(before)
    if following is None or following.name > f"lesson_{number + 1:02d}":
        if number == 99:
            raise Refused("Lesson 99 is the last possible number.", "Use --after.")
        return f"lesson_{number + 1:02d}"
    wanted = f"lesson_{number:02d}{chr(ord(letter) + 1) if letter else 'a'}"
    if wanted == following.name or not LESSON_NAME.match(wanted):
        raise Refused(
            f"There is no room between lesson {before.short} and {following.short}.",
            f"Put it behind that one: --after {following.short}",
        )
    return wanted


def lesson_files(name: str, title: str, before: Lesson | None) -> Tree:
    """Return the files of a lesson of which nothing is written yet."""
    slug = slug_of(title)
    facts_ = FACTS.format(
        quoted=json.dumps(title, ensure_ascii=False),
        slug=slug,
        part=json.dumps(before.part if before else "", ensure_ascii=False),
        regress=json.dumps([before.name] if before else []),
    )
    label = name.removeprefix("lesson_")
    return {
        f"checks/{name}/lesson.toml": facts_,
        f"checks/{name}/test_1_{slug.replace('-', '_')}.py": CHECK.format(slug=slug),
        f"docs/lessons/{label}-{slug}.md": page(name, title),
    }


def page(name: str, title: str) -> str:
    """Return a page that has its headings and nothing else."""
    sections = [
        f"## {heading_}\n\n{text.format(name=name, title=title)}".rstrip()
        for heading_, text in HEADINGS.items()
    ]
    label = name.removeprefix("lesson_")
    return "\n\n".join([f"# {label} · {title}", *sections]) + "\n"


def slug_of(title: str) -> str:
    """Return a title as words-with-dashes."""
    plain = unicodedata.normalize("NFKD", title.casefold())
    ascii_only = plain.encode("ascii", "ignore").decode()
    slug = "-".join(re.findall(r"[a-z0-9]+", ascii_only))
    if not slug:
        raise Refused(
            f"{title!r} has no letters to make a file name of.",
            'workbook new-lesson "Rate limits"',
        )
    return slug


def short(name: str) -> str:
    """Return the number as people type it."""
    return name.removeprefix("lesson_").lstrip("0")
