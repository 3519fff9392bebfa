"""Diagrams: drawn from text, in the colours of the page, and only when they changed."""

import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from tests.golden_files import golden
from workbook.build import apply_changes, find_changes
from workbook.course import Course, CourseError
from workbook.diagrams import (
    DRAWINGS,
    SOURCES,
    Diagram,
    diagram_texts,
    draw,
    read_diagram,
)
from workbook.proofs import Proofs

ROOT = Path(__file__).parent.parent
WIDEST = 470  # pixels; a phone then shows letters of ten
SOURCE = """\
/* Two boxes

One box leads
to another one.
*/
digraph {
  one [color=teal, fontcolor=teal, id=first, class=loud]
  other [label="the <other>", style=filled, fillcolor="#00000010"]
  one -> other [style=dashed]
}
"""
SVG = "{http://www.w3.org/2000/svg}"


def write(root: Path, text: str = SOURCE) -> Path:
    """Write the source of a diagram."""
    file = root / SOURCES / "boxes.dot"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8", newline="\n")
    return file


def keep(root: Path, texts: dict[str, str]) -> None:
    """Write what is built."""
    for path, text in texts.items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="\n")


def drawing(root: Path) -> str:
    """Return what is drawn from the source that was written."""
    return diagram_texts(root)[f"{DRAWINGS}/boxes.svg"]


@pytest.fixture
def no_program(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A machine without graphviz-pure."""
    monkeypatch.setenv("PATH", str(tmp_path / "nowhere"))
    monkeypatch.setattr("workbook.diagrams.PROGRAM", "graphviz-that-nobody-has")


def test_a_drawing_follows_the_colours_of_its_page(tmp_path: Path) -> None:
    """It names no colour and no background of its own."""
    write(tmp_path)

    svg = ET.fromstring(drawing(tmp_path))

    painted = {
        element.attrib[name]
        for element in svg.iter()
        for name in ("fill", "stroke")
        if name in element.attrib
    }
    assert painted == {"currentColor", "none", "var(--md-typeset-a-color)"}
    assert svg.attrib["fill"] == "currentColor"


def test_a_drawing_has_nothing_that_could_clash_on_a_page(tmp_path: Path) -> None:
    """No ids and classes; its style is for a drawing that is looked at alone."""
    write(tmp_path)

    svg = ET.fromstring(drawing(tmp_path))

    names = {name for element in svg.iter() for name in element.attrib}
    assert names & {"id", "class"} == set()
    style = svg.findtext(f"{SVG}style") or ""
    assert style.count(":root{") == style.count("svg:root{") == 2


def test_a_drawing_is_told_in_words(tmp_path: Path) -> None:
    """A screen reader hears the title and the description, and no names of nodes."""
    write(tmp_path)

    svg = ET.fromstring(drawing(tmp_path))

    assert svg.attrib["role"] == "img"
    assert [title.text for title in svg.iter(f"{SVG}title")] == ["Two boxes"]
    assert svg.findtext(f"{SVG}desc") == "One box leads to another one."
    assert [text.text for text in svg.iter(f"{SVG}text")] == ["one", "the <other>"]


def test_a_page_takes_in_the_drawing_and_its_source(tmp_path: Path) -> None:
    """The source stands beside the picture, folded."""
    write(tmp_path)

    text = diagram_texts(tmp_path)[f"{DRAWINGS}/boxes.md"]

    assert text == golden("fragment_diagram", text)


def test_an_unchanged_diagram_needs_no_program(
    tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    """Learners, and instructors, have none."""
    write(tmp_path)
    built = diagram_texts(tmp_path)
    keep(tmp_path, built)
    request.getfixturevalue("no_program")

    assert diagram_texts(tmp_path) == built


@pytest.mark.usefixtures("no_program")
def test_a_changed_diagram_says_what_to_install(tmp_path: Path) -> None:
    """Only whoever has changed one reads this."""
    write(tmp_path)

    with pytest.raises(CourseError) as failed:
        diagram_texts(tmp_path)

    assert failed.value.file == "docs/diagrams/boxes.dot"
    assert "has changed, and drawing it takes a program: pip install" in str(
        failed.value
    )


@pytest.mark.parametrize(
    ("old", "new"), [("<title>Two", "<title>Three"), ("<!-- Built", "<!-- built")]
)
def test_a_drawing_that_was_edited_is_drawn_anew(
    tmp_path: Path, old: str, new: str
) -> None:
    """It is built, like all that stands beside it."""
    write(tmp_path)
    built = diagram_texts(tmp_path)
    path = f"{DRAWINGS}/boxes.svg"
    keep(tmp_path, built | {path: built[path].replace(old, new)})

    assert diagram_texts(tmp_path) == built


def test_another_source_is_another_drawing(tmp_path: Path) -> None:
    """The old drawing is of something else."""
    write(tmp_path)
    built = diagram_texts(tmp_path)
    keep(tmp_path, built)
    write(tmp_path, SOURCE.replace("one ->", "third -> one ->"))

    assert "third" in drawing(tmp_path)


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("/* Two", "/ Two", "begins with no comment"),
        ("Two boxes\n\n", "Two boxes\n", "begins with no comment"),
        ("color=teal", "color=red", "draws in red; only black, teal and transparent"),
        ("digraph {", "digraph {{", "cannot be drawn: "),
        ("the <other>", "l’autre", "cannot be drawn: "),
    ],
)
def test_what_cannot_be_drawn_is_refused(
    tmp_path: Path, old: str, new: str, reason: str
) -> None:
    """The author reads which source, and why."""
    write(tmp_path, SOURCE.replace(old, new))

    with pytest.raises(CourseError) as failed:
        diagram_texts(tmp_path)

    assert failed.value.file == "docs/diagrams/boxes.dot"
    assert reason in failed.value.reason


def test_a_build_draws_and_clears_away(tiny: Path) -> None:
    """A drawing without a source has to go."""
    course = Course(tiny)
    source = write(tiny)

    def changed() -> list[tuple[str, str]]:
        with Proofs(tiny, ["lesson_01"]) as proofs:
            changes = find_changes(course, course.lessons[:1], proofs)
        apply_changes(tiny, changes)
        return [(change.path, change.kind) for change in changes]

    files = [f"{DRAWINGS}/boxes.{ending}" for ending in ("md", "svg")]
    assert sorted(changed()) == [(file, "new") for file in files]
    assert changed() == []
    source.unlink()
    assert sorted(changed()) == [(file, "obsolete") for file in files]


DIAGRAMS = [read_diagram(ROOT, file) for file in sorted((ROOT / SOURCES).glob("*.dot"))]


@pytest.mark.parametrize("diagram", DIAGRAMS, ids=lambda diagram: diagram.name)
def test_a_diagram_of_the_course_is_drawn_the_same_everywhere(
    diagram: Diagram,
) -> None:
    """What is committed is what this machine draws, and a phone can show it."""
    drawn = draw(ROOT, diagram)

    assert drawn == (ROOT / DRAWINGS / f"{diagram.name}.svg").read_text("utf-8")
    assert float(ET.fromstring(drawn).attrib["width"]) <= WIDEST


@pytest.mark.parametrize("diagram", DIAGRAMS, ids=lambda diagram: diagram.name)
def test_a_diagram_of_the_course_stands_on_a_page(diagram: Diagram) -> None:
    """Under its title, for viewers that know no includes."""
    pages = [page.read_text("utf-8") for page in (ROOT / "docs").rglob("*.md")]
    line = f'\n\n--8<-- "diagrams/{diagram.name}.md"\n'
    shown = f"![{diagram.title}]("

    above = [page.partition(line)[0].split("\n")[-1] for page in pages if line in page]
    assert above
    assert all(text.startswith(shown) for text in above)
