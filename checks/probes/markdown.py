"""Read Markdown as far as the working method needs it: sections, entries, fields.

Comments count as nothing, so that the marks of an exercise are no content. Line
numbers are those of the file.
"""

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import PurePosixPath

HEADING = re.compile(r"^ {0,3}(#{1,6})\s+(.*?)\s*#*$")
FENCE = re.compile(r"^\s*(?:```|~~~)")
ITEM = re.compile(r"^ {0,1}(?:[-*+]|\d+[.)])\s+(?P<text>.*)$")
TABLE_RULE = re.compile(r"^\s*\|?[\s:|-]*-[\s:|-]*$")
FIELD = re.compile(r"^[\s*_-]*(?P<name>[A-Za-z][\w -]*?)[\s*_]*:[\s*_]*(?P<value>.*)$")
FIELD_ROW = re.compile(
    r"^\s*\|[\s*_]*(?P<name>[A-Za-z][\w -]*?)[\s*_:]*\|(?P<value>[^|]*)\|\s*$"
)
PLACEHOLDERS = {"", "todo", "tbd", "none", "na", "nothing", "fill in", "to be done"}


@dataclass(frozen=True, slots=True)
class Line:
    """One line, or one entry that runs over several; ``number`` is its first."""

    number: int
    text: str
    is_code: bool = False
    is_item: bool = False

    @property
    def heading(self) -> tuple[int, str] | None:
        """The level and the title, when this is a heading."""
        match = None if self.is_code else HEADING.match(self.text)
        return (len(match[1]), match[2]) if match else None

    @property
    def depth(self) -> int:
        """The level of a heading; a line that is none lies below every heading."""
        return self.heading[0] if self.heading else 99

    @property
    def is_blank(self) -> bool:
        """True for an empty line and for one that only keeps a place free."""
        return plain(ITEM.sub(r"\g<text>", self.text)) in PLACEHOLDERS


@dataclass(frozen=True)
class Part:
    """A document, or one section of it with everything below its heading."""

    file: str
    title: str
    number: int
    lines: tuple[Line, ...]
    level: int = 0

    @property
    def name(self) -> str:
        """The file's name without its folder, for sentences."""
        return PurePosixPath(self.file).name

    @property
    def place(self) -> str:
        """Where it begins, as ``SPEC.md:12``."""
        return f"{self.name}:{self.number}"

    @cached_property
    def sections(self) -> list["Part"]:
        """Every section at every level, in order; each contains its own sections."""
        heads = [index for index, line in enumerate(self.lines) if line.heading]
        return [self._section_at(index) for index in heads]

    def _section_at(self, index: int) -> "Part":
        head = self.lines[index]
        level, title = head.heading or (0, "")
        end = index + 1
        while end < len(self.lines) and self.lines[end].depth > level:
            end += 1
        body = self.lines[index + 1 : end]
        return Part(self.file, title, head.number, body, level)

    def section(self, *names: str) -> "Part | None":
        """Return the section of one of these names, or one whose title contains it."""
        exact = {plain(section.title): section for section in reversed(self.sections)}
        similar = [section for section in self.sections if section.level > 1]
        for name in map(plain, names):
            if name in exact:
                return exact[name]
        for name in map(plain, names):
            for section in similar:
                if name in plain(section.title):
                    return section
        return None

    @property
    def written(self) -> list[Line]:
        """The lines that say something; headings and table heads do not."""
        return [
            line
            for line in without_table_heads(self.lines)
            if not line.is_blank and line.heading is None
        ]

    @property
    def entries(self) -> list[Line]:
        """List items, table rows and paragraphs, each joined to one line."""
        found: list[Line] = []
        is_open = False
        for line in without_table_heads(self.lines):
            item = None if line.is_code else ITEM.match(line.text)
            is_row = line.text.lstrip().startswith("|")
            if line.heading is not None or not line.text.strip():
                is_open = False
            elif item or is_row or not (is_open or continues(line, found)):
                text = item["text"] if item else line.text.strip()
                found.append(Line(line.number, text, is_item=bool(item or is_row)))
                is_open = True
            else:
                last = found.pop()
                joined = f"{last.text} {line.text.strip()}"
                found.append(Line(last.number, joined, is_item=last.is_item))
        return [entry for entry in found if not entry.is_blank]

    @property
    def items(self) -> list[Line]:
        """The list items and table rows."""
        return [entry for entry in self.entries if entry.is_item]

    def field(self, name: str) -> str:
        """Return the value of a ``Name: value`` line above the first section.

        A table row ``| Name | value |`` will do as well, and so will a section of that
        name: its first line is the value.
        """
        first = next((part.number for part in self.sections if part.level > 1), 10**9)
        for line in self.lines:
            match = FIELD.match(line.text) or FIELD_ROW.match(line.text)
            if match and line.number < first and plain(match["name"]) == plain(name):
                return match["value"].strip(" *_`\"'")
        section = self.section(name)
        return (
            section.written[0].text.strip(" *_`") if section and section.written else ""
        )


def parse(file: str, text: str) -> Part:
    """Return a whole document; its front matter, if any, is part of its lines."""
    lines, is_code = [], False
    for number, line in enumerate(without_comments(text).split("\n"), start=1):
        is_fence = bool(FENCE.match(line))
        lines.append(Line(number, line, is_code=is_code or is_fence))
        is_code ^= is_fence
    return Part(file, file, 1, tuple(lines))


def front_matter(document: Part) -> dict[str, list[str]]:
    """Return the fields between the two ``---`` lines, each with its values.

    A plain value is a list of one; ``[a, b]``, ``{a: b}`` and the indented lines below
    a key are a list of several. Nested keys stay in front: ``command: pytest``.
    """
    fields: dict[str, list[str]] = {}
    values: list[str] = []
    lines = [line.text for line in document.lines]
    if not lines or lines[0].strip() != "---":
        return fields
    for line in lines[1:]:
        if line.strip() == "---":
            return fields
        bare = re.sub(r"(?:^|\s)#[^\"']*$", "", line).rstrip()
        if key := re.match(r"^([\w-]+):\s*(.*)$", bare):
            values = fields.setdefault(key[1], [])
            bare = key[2]
        values += [text for part in flow(bare) if (text := unquoted(part))]
    return {}


def find_emptiness(document: Part, *names: str) -> Iterator[str]:
    """Say when a section is missing or says nothing; the first name is its own."""
    section = document.section(*names)
    if section is None:
        yield f"{document.name} lacks the section {names[0]}"
    elif not section.written:
        yield f"{section.place}: the section {names[0]} says nothing yet"


def is_date(text: str) -> bool:
    """True for a day such as 2026-11-23."""
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def flow(value: str) -> list[str]:
    """Split ``[a, b]`` and ``[{a: b, c: d}]``; anything else is one value."""
    value = value.strip()
    inner = value.removeprefix("-").strip()
    is_list = inner[:1] + inner[-1:] in {"[]", "{}"}
    return [part.strip(" []{}") for part in inner.split(",")] if is_list else [value]


def unquoted(value: str) -> str:
    """Drop a list dash, quotes and space around a value."""
    return value.strip().removeprefix("-").strip().strip("\"'").strip()


def plain(text: str) -> str:
    """Return the words of a text in small letters, without any markup."""
    return " ".join(re.findall(r"[^\W_]+", text.lower().replace("n/a", "na")))


def without_comments(text: str) -> str:
    """Blank out HTML comments, and keep every line where it is."""
    return re.sub(
        r"<!--.*?-->", lambda match: "\n" * match[0].count("\n"), text, flags=re.DOTALL
    )


def without_table_heads(lines: tuple[Line, ...]) -> list[Line]:
    """Drop the two lines above the rows of a table."""
    dropped: set[int] = set()
    for above, line in itertools.pairwise(lines):
        if "|" in above.text and "|" in line.text and TABLE_RULE.match(line.text):
            dropped |= {above.number, line.number}
    return [line for line in lines if line.number not in dropped]


def continues(line: Line, entries: list[Line]) -> bool:
    """True for indented text below a list item, after an empty line."""
    return bool(entries) and entries[-1].is_item and line.text.startswith("  ")
