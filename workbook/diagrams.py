"""Diagrams: what is drawn from ``docs/diagrams/NAME.dot`` for the pages.

A source begins with a comment: a title, an empty line, and the picture in words. From
it come ``docs/_generated/diagrams/NAME.svg``, drawn by graphviz-pure and made to follow
the colours of whatever page it stands on, and ``NAME.md``, which a page takes in: the
drawing, and folded below it the words and the source.

A drawing holds the hash of what it was drawn from. As long as that fits, nothing is
drawn, so that only whoever changes a diagram needs graphviz-pure.
"""

import re
import shutil
import sysconfig
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from pathlib import Path

from workbook.course import CourseError, read_text
from workbook.manifest import digest
from workbook.programs import ProgramMissing, run_program

SOURCES = "docs/diagrams"
DRAWINGS = "docs/_generated/diagrams"
PROGRAM = "graphviz-pure"

HEAD = re.compile(r"\A/\*\s*(?P<title>\S[^\n]*)\n\s*\n(?P<words>.+?)\s*\*/", re.DOTALL)
MARK = re.compile(r"<!-- Built by `workbook build` from \S+, (\w+) (\w+)\. -->\n")

# What all diagrams have in common, so that a source says only what is in the picture.
STYLE = (
    *("-Gfontname=Helvetica", "-Nfontname=Helvetica", "-Efontname=Helvetica"),
    *("-Gfontsize=15", "-Nfontsize=15", "-Efontsize=13"),
    *("-Gbgcolor=transparent", "-Gstyle=rounded", "-Gpad=0.05"),
    *("-Granksep=0.3", "-Gnodesep=0.25"),
    *("-Nshape=box", "-Nstyle=rounded", "-Nmargin=0.16,0.08", "-Nheight=0.35"),
    *("-Earrowsize=0.7",),
)
# A drawing has no colours of its own but these, which a page knows in both schemes.
COLOURS = {
    **dict.fromkeys(("black", "#000000"), "currentColor"),
    **dict.fromkeys(("teal", "#008080"), "var(--md-typeset-a-color)"),
    **dict.fromkeys(("none", "transparent"), "none"),
}
FONTS = "Helvetica, Arial, sans-serif"
# Some readers have none but a wide font: letters are drawn smaller than measured.
SHRINK = 0.9
# On a page `:root` is the page: this is for a drawing that is looked at by itself.
ALONE = (
    "svg:root{color:#1f1f1f;--md-typeset-a-color:#00695c}"
    "@media(prefers-color-scheme:dark)"
    "{svg:root{color:#e2e2e2;--md-typeset-a-color:#2dd4bf}}"
)
SVG = "http://www.w3.org/2000/svg"
DROPPED = ("id", "class", "font-family", "{http://www.w3.org/XML/1998/namespace}space")


@dataclass(frozen=True, slots=True)
class Diagram:
    """One source: its path from the root, its text, and what its comment says."""

    path: str
    text: str
    title: str
    words: str

    @property
    def name(self) -> str:
        """The name of the drawing, without a folder or an ending."""
        return Path(self.path).stem


def diagram_texts(root: Path) -> dict[str, str]:
    """Return what is built from all diagrams; draws only those that have changed."""
    texts: dict[str, str] = {}
    for file in sorted((root / SOURCES).glob("*.dot")):
        diagram = read_diagram(root, file)
        built = root / DRAWINGS / f"{diagram.name}.svg"
        before = read_text(built) if built.is_file() else ""
        fresh = before if is_drawn_from(before, diagram) else draw(root, diagram)
        texts[f"{DRAWINGS}/{diagram.name}.svg"] = fresh
        texts[f"{DRAWINGS}/{diagram.name}.md"] = render_diagram(diagram)
    return texts


def read_diagram(root: Path, file: Path) -> Diagram:
    """Read a source; raise `CourseError` when its comment is missing."""
    path, text = file.relative_to(root).as_posix(), read_text(file)
    head = HEAD.match(text)
    if head is None:
        raise CourseError(
            path, "begins with no comment: a title, an empty line, the picture in words"
        )
    words = " ".join(head["words"].split())
    return Diagram(path, text, head["title"].strip(), words)


def is_drawn_from(drawing: str, diagram: Diagram) -> bool:
    """True when a drawing is of this source and nobody has changed it since."""
    mark = MARK.match(drawing)
    if mark is None:
        return False
    return (mark[1], mark[2]) == (recipe(diagram), digest(drawing[mark.end() :]))


def recipe(diagram: Diagram) -> str:
    """Return a hash of all that makes a drawing: the source, and this module."""
    return digest(diagram.text + read_text(Path(__file__)))


def draw(root: Path, diagram: Diagram) -> str:
    """Return the drawing with its mark; raise `CourseError` when there is none."""
    # The environment that this Python belongs to may not be active.
    program = shutil.which(PROGRAM, path=sysconfig.get_path("scripts")) or PROGRAM
    try:
        drawn = run_program([program, "-Tsvg", *STYLE, diagram.path], root)
    except ProgramMissing:
        raise CourseError(
            diagram.path,
            f"has changed, and drawing it takes a program: pip install {PROGRAM}",
        ) from None
    if drawn.status or drawn.err:
        raise CourseError(diagram.path, f"cannot be drawn: {drawn.err or drawn.status}")
    svg = for_pages(drawn.out, diagram)
    mark = f"{diagram.path}, {recipe(diagram)} {digest(svg)}"
    return f"<!-- Built by `workbook build` from {mark}. -->\n{svg}"


def for_pages(drawn: str, diagram: Diagram) -> str:
    """Make a drawing part of a page: its colours, its font, words beside it, no ids."""
    root = ET.fromstring(drawn)  # noqa: S314 (it comes from our own program)
    _, _, width, height = root.attrib["viewBox"].split()
    for element in list(root.iter()):
        make_plain(element, diagram)
    # One unit is one pixel; a style sheet may make it narrower, not wider.
    root.attrib |= {"width": f"{float(width):.0f}", "height": f"{float(height):.0f}"}
    root.attrib |= {"role": "img", "fill": "currentColor", "font-family": FONTS}
    for place, (tag, text) in enumerate(
        [("title", diagram.title), ("desc", diagram.words), ("style", ALONE)]
    ):
        said = ET.Element(f"{{{SVG}}}{tag}")
        said.text = text
        root.insert(place, said)
    ET.register_namespace("", SVG)
    ET.indent(root, "")
    return ET.tostring(root, encoding="unicode") + "\n"


def make_plain(element: ET.Element, diagram: Diagram) -> None:
    """Take from an element what would clash with the page that it stands on."""
    for title in element.findall(f"{{{SVG}}}title"):
        element.remove(title)
    for name in DROPPED:
        element.attrib.pop(name, None)
    for name in {"fill", "stroke"} & set(element.attrib):
        element.set(name, colour(element.attrib[name], diagram))
    if size := element.attrib.get("font-size"):
        element.set("font-size", f"{float(size) * SHRINK:.1f}")


def colour(drawn: str, diagram: Diagram) -> str:
    """Return a colour that follows the scheme; refuse one that would not."""
    if drawn not in COLOURS:
        raise CourseError(
            diagram.path,
            f"draws in {drawn}; only black, teal and transparent follow the scheme",
        )
    return COLOURS[drawn]


def render_diagram(diagram: Diagram) -> str:
    """Return what a page takes in: the drawing, its words and its source."""
    return "\n".join(_lines(diagram)) + "\n"


def _lines(diagram: Diagram) -> Iterator[str]:
    yield f"<!-- Built by `workbook build` from {diagram.path}. -->"
    yield from ("", '<figure class="diagram">')
    yield f'--8<-- "diagrams/{diagram.name}.svg"'
    yield from (f"<figcaption>{escape(diagram.title)}</figcaption>", "</figure>", "")
    yield from ("<details>", "<summary>The picture in words, and its source</summary>")
    yield from ("", diagram.words, "")
    yield f'```dot title="{diagram.path}"'
    yield HEAD.sub("", diagram.text).strip()
    yield from ("```", "", "</details>")
