"""The guides name only what exists: files, headings, commands, lessons."""

import re
from pathlib import Path

import pytest

from tests.marked_tables import table_in
from workbook.cli.app import app
from workbook.course import Course
from workbook.verify.prose import link_flaws

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
GUIDES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted(DOCS.glob("*.md"))]
COMMAND = re.compile(r"(?:^|[`$] ?|&& )workbook ([a-z][a-z-]*)\b", re.MULTILINE)

# Lessons that a team takes first, as far as they exist; docs/teams.md has the table.
FAST_TRACK = (2, 4, 5, 7, 8, 10, 12, 13, 17, 19, 20, 24, 25, 27)


@pytest.mark.parametrize("guide", GUIDES, ids=lambda guide: guide.name)
def test_every_link_leads_somewhere(guide: Path) -> None:
    """Files and headings that a guide links to exist."""
    assert list(link_flaws(guide.read_text(encoding="utf-8"), guide)) == []


@pytest.mark.parametrize("guide", GUIDES, ids=lambda guide: guide.name)
def test_every_command_exists(guide: Path) -> None:
    """Whoever copies a command from a guide can run it."""
    known = {command.name for command in app.registered_commands}
    named = set(COMMAND.findall(guide.read_text(encoding="utf-8")))

    assert named - known == set()


def test_the_fast_track_has_the_lessons_that_exist() -> None:
    """Each of its lessons that has a page has a row, with its minutes."""
    names = {f"{number:02d}" for number in FAST_TRACK}
    rows = [
        f"| [{lesson.label} · {lesson.title}]({lesson.page.removeprefix('docs/')}) "
        f"| {lesson.minutes} |\n"
        for lesson in Course(ROOT).lessons
        if lesson.label in names and (ROOT / lesson.page).is_file()
    ]
    wanted = "| lesson | minutes |\n| --- | --- |\n" + "".join(rows)

    assert table_in(DOCS / "teams.md", "fast track", wanted) == wanted
