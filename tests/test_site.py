"""The site has every page once, and a page on it leads nowhere that is not there."""

import re
from pathlib import Path

import pytest
from markdown import markdown
from typer.core import TyperArgument, TyperCommand, TyperGroup, TyperOption
from typer.main import get_command

from tests.marked_tables import table_in
from workbook.cli.app import app
from workbook.course import Course
from workbook.site import for_the_site

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
SETTINGS = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
NAV = re.findall(r": (\S+\.md)$", SETTINGS, re.MULTILINE)


def test_every_page_is_in_the_navigation_once() -> None:
    """A page that is not there is a page that nobody finds."""
    pages = {path.relative_to(DOCS) for path in DOCS.rglob("*.md")}
    pages = {path for path in pages if path.parts[0] != "_generated"}

    assert sorted(NAV) == sorted(path.as_posix() for path in pages)


def test_lessons_are_in_their_order_under_their_titles() -> None:
    """The navigation leads from each lesson to the next."""
    lessons = [
        f"{lesson.label} · {lesson.title}: {lesson.page.removeprefix('docs/')}"
        for lesson in Course(ROOT).lessons
    ]

    assert re.findall(r"- (.*: lessons/.*\.md)$", SETTINGS, re.MULTILINE) == lessons


def test_notebooks_are_in_the_order_of_the_lessons_under_their_own_titles() -> None:
    """Those that belong to no lesson come last."""
    labels = {f"{item.label}-{item.slug}": item.label for item in Course(ROOT).lessons}
    entries = []
    for page in sorted((DOCS / "notebooks").glob("*.md")):
        title = page.read_text(encoding="utf-8").partition("\n")[0].removeprefix("# ")
        name = f"{labels[page.stem]} · {title}" if page.stem in labels else title
        entries.append(f"{name}: notebooks/{page.name}")

    assert re.findall(r"- (.*: notebooks/.*\.md)$", SETTINGS, re.MULTILINE) == entries


def test_the_home_page_has_the_lessons_that_exist() -> None:
    """Each has a row, with its minutes."""
    rows = [
        f"| {lesson.label} | [{lesson.title}]({lesson.page.removeprefix('docs/')}) "
        f"| {lesson.minutes} |\n"
        for lesson in Course(ROOT).lessons
    ]
    wanted = "| number | lesson | minutes |\n| --- | --- | --- |\n" + "".join(rows)

    assert table_in(DOCS / "index.md", "path", wanted) == wanted


def described(name: str, command: TyperCommand) -> str:
    """Return the part of the page of commands about one of them."""
    usage, options = [f"workbook {name}"], []
    for param in command.params:
        if isinstance(param, TyperArgument):
            many = " ..." if param.nargs == -1 else ""
            metavar = f"{param.metavar}{many}"
            usage.append(metavar if param.required else f"[{metavar}]")
        elif isinstance(param, TyperOption) and not param.hidden:
            names = ", ".join(f"`{option}`" for option in param.opts)
            options.append(f"| {names} | {param.help} |")
    table = ["", "| option | does |", "| --- | --- |", *options] if options else []
    lines = [f"## {name}", "", f"`{' '.join(usage)}`", "", command.help or "", *table]
    return "\n".join(lines) + "\n"


def test_the_page_of_commands_says_what_the_commands_say() -> None:
    """Each command has a part, with its arguments and options."""
    group = get_command(app)
    assert isinstance(group, TyperGroup)
    wanted = "\n".join(
        described(name, command)
        for name, command in sorted(group.commands.items())
        if isinstance(command, TyperCommand)
    )

    assert table_in(DOCS / "commands.md", "commands", wanted) == wanted


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("[All hints](../_generated/lesson_01/hints.md)", ""),
        (
            "| 1 | [`test_a`](../../checks/lesson_01/test_1_a.py) |",
            "| 1 | `test_a` |",
        ),
        ("See [lesson 2](02-b.md#ideas).", "See [lesson 2](02-b.md#ideas)."),
        ("![A picture](../_generated/diagrams/a.svg)", ""),
        ("<details>", '<details markdown="1" data-search-exclude>'),
    ],
)
def test_links_for_plain_viewers_are_left_away(text: str, shown: str) -> None:
    """Fragments are in place already, and checks are not part of the site."""
    assert for_the_site(text) == shown


def test_a_hint_is_folded_and_is_markdown() -> None:
    """Code in a hint is shown as code."""
    hint = "<details>\n<summary>Hint 1</summary>\n\nTake `Annotated`.\n\n</details>"

    html = markdown(hint, extensions=["md_in_html", "workbook.site"])

    assert "<summary>Hint 1</summary>" in html
    assert "<code>Annotated</code>" in html


def test_code_is_shown_as_it_is_written() -> None:
    """Only what a page says is changed, not the listings on it."""
    listing = "```html\n<details>\n```"

    html = markdown(listing, extensions=["pymdownx.superfences", "workbook.site"])

    assert "markdown=" not in html
