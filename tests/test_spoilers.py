"""How much of the answers a site holds: one setting, from nothing to everything."""

from pathlib import Path

import pytest
from markdown import markdown
from mkdocs.config import load_config

from workbook.course import Course
from workbook.fragments import listing
from workbook.site import level_of

ROOT = Path(__file__).parent.parent
PAGE = "docs/lessons/05-what-comes-in-what-goes-out.md"
EXTENSIONS = [
    *("md_in_html", "tables", "pymdownx.superfences", "pymdownx.snippets"),
    "workbook.site",
]


def shown(root: Path, page: str, spoilers: object) -> str:
    """Return a page as the site has it, with fragments of that course."""
    fragments = str(root / "docs" / "_generated")
    return markdown(
        (root / page).read_text(encoding="utf-8"),
        extensions=EXTENSIONS,
        extension_configs={
            "pymdownx.snippets": {"base_path": [fragments], "check_paths": True},
            "workbook.site": {"spoilers": spoilers, "fragments": fragments},
        },
    )


@pytest.mark.parametrize(
    ("spoilers", "hints"), [("0", 0), (1, 1), (2, 2), ("3", 3), ("all", 3)]
)
def test_hints_are_shown_up_to_the_level(
    tiny: Path, spoilers: object, hints: int
) -> None:
    """Of each exercise; a learner asks for them one by one."""
    html = shown(tiny, "docs/lessons/01-first-steps.md", spoilers)

    found = [text in html for text in ("Vague hint", "Clearer hint", "Concrete hint")]
    assert found == [number <= hints for number in (1, 2, 3)]


@pytest.mark.parametrize("spoilers", ["0", "1", "2", "3", "all"])
def test_only_a_site_with_everything_has_solutions(tiny: Path, spoilers: str) -> None:
    """Folded below the hints, with their code put aside as code."""
    html = shown(tiny, "docs/lessons/01-first-steps.md", spoilers)

    held = [text in html for text in ("<summary>Solution", "One right answer", "Hello")]
    assert held == [spoilers == "all"] * 3
    assert "solution_" not in html


@pytest.mark.parametrize("spoilers", ["0", "1", "all"])
def test_known_mistakes_are_told_unless_nothing_is(tiny: Path, spoilers: str) -> None:
    """They say what not to do, and often what to do."""
    html = shown(tiny, "docs/lessons/01-first-steps.md", spoilers)

    assert ("It looks as though" in html) == (spoilers != "0")
    assert ("This site does not list them" in html) == (spoilers == "0")


def test_a_copy_without_solutions_still_makes_a_site(tiny: Path) -> None:
    """An instructor has taken them out before handing it out."""
    for file in (tiny / "docs/_generated").glob("*/solution_*.md"):
        file.unlink()

    html = shown(tiny, "docs/lessons/01-first-steps.md", "all")

    assert html.count("This copy of the course came without solutions.") == 2


@pytest.mark.parametrize("given", ["4", -1, "", None, "All", True])
def test_what_is_no_level_is_refused(given: object) -> None:
    """A typing error must not show everything."""
    with pytest.raises(ValueError, match="and can be: 0, 1, 2, 3, all"):
        level_of(given)


@pytest.mark.parametrize(
    ("environment", "hints", "solution"),
    [(None, 3, True), ("all", 3, True), ("1", 1, False), ("0", 0, False)],
)
def test_the_site_asks_the_environment(
    monkeypatch: pytest.MonkeyPatch,
    environment: str | None,
    hints: int,
    solution: bool,
) -> None:
    """A page of the course, by the settings of `mkdocs.yml`."""
    monkeypatch.chdir(ROOT)
    monkeypatch.delenv("WORKBOOK_SPOILERS", raising=False)
    if environment is not None:
        monkeypatch.setenv("WORKBOOK_SPOILERS", environment)
    settings = load_config("mkdocs.yml")

    html = markdown(
        (ROOT / PAGE).read_text(encoding="utf-8"),
        extensions=settings.markdown_extensions,
        extension_configs=settings.mdx_configs,
    )

    [lesson] = [item for item in Course(ROOT).lessons if item.page == PAGE]
    exercises = len(lesson.exercises)
    assert [html.count(f"Hint {number}<") for number in (1, 2, 3)] == [
        exercises * (number <= hints) for number in (1, 2, 3)
    ]
    assert html.count("One right answer") == exercises * solution


def test_code_with_a_fence_of_its_own_stays_in_one_block() -> None:
    """A specification may show code; the listing around it has a longer fence."""
    assert list(listing("SPEC.md", "```sh\nls\n```")) == [
        '````markdown title="SPEC.md"',
        "```sh\nls\n```",
        "````",
    ]
