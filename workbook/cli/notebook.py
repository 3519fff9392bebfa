"""``workbook notebook``: a lesson's notebook, opened in JupyterLab."""

import sys
from collections.abc import Callable, Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path
from urllib.parse import quote

from workbook.cli.desk import Desk
from workbook.cli.refusal import Refused
from workbook.cli.run import server_environment
from workbook.cli.screen import facts, heading, say
from workbook.notebooks.copies import Copy, learners_copy
from workbook.notebooks.rules import KERNEL
from workbook.notebooks.source import (
    Notebook,
    find_notebooks,
    name_for,
    shared_notebooks,
)
from workbook.programs import serve

NEEDED = ("jupyterlab", "ipykernel", "matplotlib")
INSTALL = 'pip install -e ".[notebooks]"'

Serve = Callable[[Sequence[str], Path, Mapping[str, str]], int]


def open_notebook(given: str | None, *, again: bool, serve: Serve = serve) -> int:
    """Open the learner's copy of a notebook in JupyterLab, until Ctrl-C."""
    desk = Desk.open()
    notebook = chosen(desk, given)
    must_be_installed()
    copy = learners_copy(desk.root, notebook, again=again)
    say(heading(f"{notebook.name} · {notebook.title}"))
    say(facts(told(desk, notebook, copy)) + "\n")
    sys.stdout.flush()
    return serve(lab_command(desk.root, copy.file), desk.root, server_environment())


def list_notebooks() -> int:
    """Print which notebooks there are, and how each one is opened."""
    desk = Desk.open()
    numbers = {name_for(lesson): lesson.short for lesson in desk.lessons}
    for notebook in find_notebooks(desk.root):
        number = numbers.get(notebook.name, notebook.name)
        say(f"  {f'workbook notebook {number}':27} {notebook.title}")
    return 0


def chosen(desk: Desk, given: str | None) -> Notebook:
    """Return the notebook of a lesson, or one that belongs to none, by its name."""
    shared = {item.name: item for item in shared_notebooks(desk.course)}
    if given in shared:
        return shared[given]
    lesson = desk.lesson(given)
    found = [
        item for item in find_notebooks(desk.root) if item.name == name_for(lesson)
    ]
    if not found:
        raise Refused(
            f"Lesson {lesson.short} has no notebook.",
            "Those that there are: workbook notebook --list",
        )
    return found[0]


def must_be_installed() -> None:
    """Refuse where the packages of the extra are not installed."""
    missing = [name for name in NEEDED if find_spec(name) is None]
    if missing:
        raise Refused(
            f"A notebook takes {' and '.join(missing)}: not installed in this Python.",
            f"With your virtual environment active: {INSTALL}",
        )


def told(desk: Desk, notebook: Notebook, copy: Copy) -> list[tuple[str, str]]:
    """Return what the learner should know before the browser opens."""
    restart = f"workbook notebook {notebook.short} --again"
    return [
        ("file", shown(desk, copy.file)),
        ("kept", shown(desk, copy.kept)),
        ("note", f"you have changed it; start again: {restart}" * copy.is_mine),
        ("note", "the course's own has changed since you began" * copy.is_old),
        ("kernel", f"{KERNEL}, {sys.executable}"),
        ("stop", "Ctrl-C"),
    ]


def shown(desk: Desk, file: Path | None) -> str:
    """Return a path as people write it."""
    return file.relative_to(desk.root).as_posix() if file else ""


def lab_command(root: Path, file: Path) -> list[str]:
    """Return the command line of JupyterLab."""
    place = quote(file.relative_to(root).as_posix())
    news = "jupyterlab.handlers.announcements.NeverCheckForUpdate"
    return [
        *(sys.executable, "-m", "jupyterlab"),
        f"--ServerApp.root_dir={root}",
        # Not as an argument: so it is in the address that is printed, too.
        f"--LabApp.default_url=/lab/tree/{place}",
        "--ContentsManager.allow_hidden=True",  # the copy is below .workbook
        "--ServerApp.answer_yes=True",  # Ctrl-C does not ask
        "--allow-root",  # in a container; nobody outside of it gets in
        f"--LabApp.check_for_updates_class={news}",
        "--LabApp.news_url=None",
        "--KernelManager.transport_encryption=auto",  # else the kernel warns
        "--ServerApp.log_level=WARN",
        "--LabApp.log_level=WARN",
    ]
