"""``workbook docs``: the pages of the course as a site, served or written."""

import os
import sys
from collections.abc import Callable, Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path

from workbook.cli.desk import Desk
from workbook.cli.ports import HOST, choose_port, taken_note
from workbook.cli.refusal import Refused
from workbook.cli.screen import amount, facts, heading, say
from workbook.programs import run_program, serve

PORT = 8001
"""Not the one of `workbook run`: learners have both open."""

SETTINGS = "mkdocs.yml"
NEEDED = ("mkdocs", "material", "markdown", "pymdownx")
MARKS = ("404.html", "index.html", "search/search_index.json")
"""What every site has that was built here."""

Serve = Callable[[Sequence[str], Path, Mapping[str, str]], int]


def serve_site(
    port: int | None, *, open_browser: bool = False, serve: Serve = serve
) -> int:
    """Serve the site until Ctrl-C; a page that is saved shows itself again."""
    root = folder_with_pages()
    chosen = choose_port(port, PORT)
    say(heading("the site of the course"))
    rows = [
        ("address", f"http://{HOST}:{chosen}/"),
        ("files", "docs"),
        ("note", taken_note(port, PORT, chosen)),
        ("stop", "Ctrl-C"),
    ]
    say(facts(rows) + "\n")
    sys.stdout.flush()
    # MkDocs follows changes by default, which newer releases of click do not see.
    options = ["--livereload", *(["--open"] if open_browser else [])]
    command = mkdocs("serve", root, "--dev-addr", f"{HOST}:{chosen}", *options)
    return serve(command, root, environment())


def write_site(given: str) -> int:
    """Write the site into a folder; a warning is a failure."""
    root = folder_with_pages()
    folder = Path(given).absolute()
    if not may_be_replaced(folder):
        raise Refused(
            f"{given} has files that are no site; they would be removed.",
            "Name a folder that is new or empty.",
        )
    done = run_program(
        mkdocs("build", root, "--strict", "--clean", "--site-dir", str(folder)),
        root,
        environment(),
    )
    if done.status:
        raise Refused(f"The site is not built.\n{troubles(done.err)}", status=1)
    pages = sum(1 for _ in folder.rglob("index.html"))
    say(facts([("site", f"{given}   {amount(pages, 'page')}")]))
    return 0


def folder_with_pages() -> Path:
    """Return the folder of the course, when a site can be built from it."""
    root = Desk.open().root
    if not (root / SETTINGS).is_file():
        raise Refused(f"{SETTINGS} is missing.", f"git restore {SETTINGS}")
    if missing := [name for name in NEEDED if find_spec(name) is None]:
        raise Refused(
            f"The site needs packages that are not installed: {', '.join(missing)}.",
            'With your virtual environment active: pip install -e ".[docs]"',
        )
    return root


def may_be_replaced(folder: Path) -> bool:
    """MkDocs empties a folder before it writes: only a site may be lost by that."""
    if not folder.exists():
        return True
    if not folder.is_dir():
        return False
    is_site = all((folder / mark).is_file() for mark in MARKS)
    return is_site or not any(folder.iterdir())


def troubles(log: str) -> str:
    """Return what MkDocs complains about, without what it does in between."""
    lines = [line for line in log.splitlines() if not line.startswith("INFO")]
    return "\n".join(lines)


def mkdocs(job: str, root: Path, *options: str) -> list[str]:
    """Return a command line of MkDocs for this course."""
    file = ["--config-file", str(root / SETTINGS)]
    return [sys.executable, "-m", "mkdocs", job, *file, *options]


def environment() -> dict[str, str]:
    """The variable keeps an announcement of the theme's authors out of the log."""
    return {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
