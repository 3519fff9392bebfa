"""Pages of the site that show an executed notebook."""

from pathlib import Path

from markdown import markdown

from tests.golden_files import golden
from tests.tiny_notebook import drawn, printed, run_of, write_notebook
from workbook.notebooks.page import fenced, is_fresh, render_page
from workbook.notebooks.svg import for_the_page

PLOT = """<?xml version="1.0" encoding="utf-8" standalone="no"?>
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN"
  "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
<svg xmlns:xlink="http://www.w3.org/1999/xlink" width="504pt" height="10pt" \
viewBox="0 0 504 10" xmlns="http://www.w3.org/2000/svg" version="1.1">
 <metadata>
  <rdf:RDF><dc:date>1970-01-01</dc:date></rdf:RDF>
 </metadata>
 <defs>
  <style type="text/css">*{stroke-linejoin: round; stroke-linecap: butt}</style>
 </defs>
 <g id="figure_1">
  <path id="m1" d="M 0 281.99952
L 533.809531 -0.0004
" style="stroke: #7a7f88"/>

  <use xlink:href="#m1" x="60.089545" style="fill: #0072b2"/>
  <g clip-path="url(#p2)"/>
  <clipPath id="p2"/>
  <!-- a remark -->
  <text style="font-size: 9px; font-family: 'DejaVu Sans', sans-serif; \
fill: #0072b2" x="6" transform="rotate(-0 6 2)">0.12345</text>
  <text style="fill: #ffffff" transform="rotate(-90 6 2)">height (m)</text>
 </g>
</svg>
"""


def test_a_plot_becomes_a_part_of_the_page() -> None:
    """Small, in the colours of the text, with names of its own."""
    svg = for_the_page(PLOT, "plot-3-", 'a "line" & more')

    assert svg == golden("notebook_plot", svg)
    assert "\n\n" not in svg


def test_a_plot_without_a_size_takes_the_column() -> None:
    assert "max-width: 100%" in for_the_page("<svg></svg>", "p-", "")


def test_a_page_shows_what_a_run_has_shown(tiny: Path) -> None:
    notebook = write_notebook(tiny)
    run = run_of(
        notebook,
        run=[printed("one\n"), printed("two\n"), printed("Warning!", "stderr")],
        see=[*drawn(), printed("\x1b[31mred\x1b[0m\n")],
        headline=[{"output_type": "execute_result", "data": {"text/plain": "42"}}],
    )
    page = render_page(notebook, run, "0123")

    assert page == golden("notebook_page", page)


def test_a_page_reads_well_on_the_site(tiny: Path) -> None:
    """A plot is not taken for Markdown."""
    notebook = write_notebook(tiny)
    page = render_page(notebook, run_of(notebook, see=drawn()), "0123")

    html = markdown(page, extensions=["md_in_html", "pymdownx.superfences"])

    assert '<div class="plot" data-search-exclude>\n<svg xmlns' in html
    assert 'aria-label="a box, and nothing."' in html
    assert html.count("<svg") == html.count("</svg>") == 1


def test_a_page_knows_what_it_was_made_of(tiny: Path) -> None:
    notebook = write_notebook(tiny)
    page = render_page(notebook, run_of(notebook), "0123")

    assert is_fresh(page, "0123")
    assert not is_fresh(page, "4567")
    assert not is_fresh(page.replace("Predict", "Guess").replace("0", "1"), "0123")
    assert not is_fresh("", "0123")


def test_a_plot_that_nobody_describes_has_no_words(tiny: Path) -> None:
    notebook = write_notebook(tiny, without=["words"])
    page = render_page(notebook, run_of(notebook, see=drawn()), "0123")

    assert 'aria-label=""' in page


def test_a_fence_is_longer_than_those_inside() -> None:
    assert fenced("\n````\n", "text") == "`````text\n````\n`````"
