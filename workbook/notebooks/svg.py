"""A plot of matplotlib as a part of a page: small, harmless, and in its colours."""

import html
import re

from workbook.notebooks.source import joined

TEXT_COLOUR = "#7a7f88"
"""The grey of ``workbook.mplstyle``; on a page it becomes the colour of the text."""

AROUND = re.compile(r"^.*?(?=<svg\b)", re.DOTALL)
METADATA = re.compile(r"<metadata>.*?</metadata>\s*", re.DOTALL)
STYLE = re.compile(r"<style[^>]*>\s*\*\s*\{([^}]*)\}\s*</style>", re.DOTALL)
EMPTY = re.compile(r"<defs>\s*</defs>\s*|<!--.*?-->\s*", re.DOTALL)
OPENING = re.compile(r"<svg\b[^>]*>")
VIEW = re.compile(r'viewBox="([^"]*)"')
WIDTH = re.compile(r'width="([\d.]+)pt"')
ID = re.compile(r'\sid="([^"]*)"')
REFERENCE = re.compile(r'(href="#|url\(#)([^")]+)')
PLACES = re.compile(r'\s(?:d|points|x|y|width|height)="[^"]*"')
NUMBER = re.compile(r"\d+\.\d{3,}")
FONT = re.compile(r"font-family: [^;\"]*;?\s*")
TEXT = re.compile(r"<text\b[^>]*>")
CYCLE = re.compile(r"fill: #(?:0072b2|d55e00|009e73|cc79a7)\b")
"""The colours of lines: enough contrast for a line, and not for letters."""
NO_TURN = re.compile(r'\stransform="rotate\(-?0 [^)]*\)"')
PIXELS_PER_POINT = 96 / 72


def for_the_page(svg: str, prefix: str, words: str) -> str:
    """Return a plot as inline SVG, on lines of its own and without an empty one.

    ``prefix`` keeps the names inside apart from those of other plots on the page, and
    ``words`` is what is read to somebody who does not see it.
    """
    body = METADATA.sub("", AROUND.sub("", joined(svg))).replace("xlink:href", "href")
    found = STYLE.search(body)
    inherited = f"{found[1].strip().rstrip(';')}; " if found else ""
    body = EMPTY.sub("", STYLE.sub("", body))
    body = OPENING.sub(lambda tag: _opening(tag[0], inherited, words), body, count=1)
    body = TEXT.sub(lambda text: CYCLE.sub("fill: currentColor", text[0]), body)
    body = NO_TURN.sub("", FONT.sub("", body)).replace(TEXT_COLOUR, "currentColor")
    body = _private_names(PLACES.sub(_short, body), prefix)
    lines = (" ".join(line.split()) for line in body.splitlines())
    return re.sub(r" ?\n(?![<])", " ", "\n".join(line for line in lines if line))


def _short(places: re.Match[str]) -> str:
    """Return coordinates to a hundredth of a point, which nobody can see."""
    return NUMBER.sub(lambda number: f"{float(number[0]):.2f}", places[0])


def _opening(tag: str, inherited: str, words: str) -> str:
    view, width = VIEW.search(tag), WIDTH.search(tag)
    wide = f"{float(width[1]) * PIXELS_PER_POINT:.0f}px" if width else "100%"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{view[1] if view else ""}" '
        f'role="img" aria-label="{html.escape(words)}" '
        f'style="{inherited}width: 100%; max-width: {wide}; height: auto">'
    )


def _private_names(svg: str, prefix: str) -> str:
    """Drop the ids that nothing refers to, and give the others a prefix."""
    used = {match[2] for match in REFERENCE.finditer(svg)}
    svg = ID.sub(lambda id_: f' id="{prefix}{id_[1]}"' if id_[1] in used else "", svg)
    return REFERENCE.sub(lambda match: f"{match[1]}{prefix}{match[2]}", svg)
