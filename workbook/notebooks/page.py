"""An executed notebook as Markdown for the site. Pure functions, but for one hash.

The first line tells what the page was made of and what it then said, so that nobody
has to run a notebook to know whether its page is up to date.
"""

import hashlib
import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import groupby
from pathlib import Path

from workbook.course import read_text
from workbook.notebooks.execution import ANSI, Output, Run
from workbook.notebooks.rules import IN_WORDS
from workbook.notebooks.source import Notebook, joined
from workbook.notebooks.svg import for_the_page

SVG, PNG, PLAIN = "image/svg+xml", "image/png", "text/plain"
DOCS_LINK = re.compile(r"\]\(\.\./docs/")
LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
FENCES = re.compile(r"^`{3,}", re.MULTILINE)
FIRST_LINE = re.compile(
    r"^<!-- Built by `workbook build` from \S+ · (?P<inputs>\w+) · (?P<said>\w+) -->\n"
)


def render_page(notebook: Notebook, run: Run, inputs: str) -> str:
    """Return what a page shows of a notebook, without the title.

    ``inputs`` is the hash of everything that it was made of.
    """
    parts: list[str] = []
    for place, cell in enumerate(notebook.cells):
        if cell.kind == "markdown":
            parts.append(_markdown(cell.source, is_first=place == 0))
            continue
        parts.append(fenced(cell.source, "python"))
        words = words_for(notebook, place)
        for kind, shown in visible(run.outputs[place]):
            if kind == SVG:
                prefix = f"plot-{len(parts)}-"
                plot = for_the_page(shown, prefix, words)
                parts.append(f'<div class="plot" data-search-exclude>\n{plot}\n</div>')
            else:
                parts.append(fenced(shown, 'text title="Output"'))
    body = "\n\n".join(part for part in parts if part) + "\n"
    said = _hash(body)
    return (
        f"<!-- Built by `workbook build` from {notebook.path} · {inputs} · {said} -->"
        f"\n\n{body}"
    )


def is_fresh(page: str, inputs: str) -> bool:
    """True when a page was made of these inputs and nobody has edited it since."""
    found = FIRST_LINE.match(page)
    if found is None:
        return False
    body = page[found.end() :].removeprefix("\n")
    return found["inputs"] == inputs and found["said"] == _hash(body)


def page_inputs(inputs: str) -> str:
    """Return a short hash of what a notebook depends on, and of what renders it."""
    return _hash(f"{inputs}\n{_renderer()}")


@cache
def _renderer() -> str:
    files = sorted(Path(__file__).parent.glob("*.py"))
    return _hash("\n".join(read_text(f) for f in files if f.stem in {"page", "svg"}))


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def visible(outputs: Iterable[Output]) -> Iterator[tuple[str, str]]:
    """Yield what somebody sees of the outputs of a cell: kind and text.

    What a library complains of on standard error is not for readers.
    """
    shown = (_best(item) for item in outputs if item.get("name") != "stderr")
    for kind, found in groupby(shown, key=lambda item: item[0]):
        if kind == SVG:
            yield from found
        elif text := "".join(text for _, text in found).strip("\n"):
            yield PLAIN, ANSI.sub("", text)


def _best(output: Output) -> tuple[str, str]:
    if output["output_type"] == "stream":
        return PLAIN, joined(output["text"])
    data = output.get("data", {})
    if SVG in data:
        return SVG, joined(data[SVG])
    return PLAIN, f"{joined(data.get(PLAIN, ''))}\n"


def words_for(notebook: Notebook, place: int) -> str:
    """Return the text alternative of the plots of a cell: what stands below it."""
    following = notebook.cells[place + 1 : place + 2]
    source = following[0].source if following else ""
    if not source.startswith(IN_WORDS):
        return ""
    paragraph = source.removeprefix(IN_WORDS).strip().split("\n\n")[0]
    return LINK.sub(r"\1", " ".join(paragraph.split())).replace("`", "")


def _markdown(source: str, *, is_first: bool) -> str:
    """Return a cell as a part of a page, whose title stands there already."""
    if is_first and source.startswith("# "):
        source = source.partition("\n")[2]
    return DOCS_LINK.sub("](../", source.strip("\n"))


def fenced(text: str, info: str) -> str:
    """Return a text as a block of code; the fence is longer than any inside."""
    ticks = max([3, *(len(found) + 1 for found in FENCES.findall(text))]) * "`"
    return f"{ticks}{info}\n{text.strip(chr(10))}\n{ticks}"
