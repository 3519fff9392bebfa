"""The probes of ``workbook doctor``: each looks at one thing that has gone wrong."""

import os
import tempfile
import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from importlib.machinery import PathFinder
from pathlib import Path
from typing import Any, Literal

from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet

from workbook.cli.refusal import Refused
from workbook.course import read_text
from workbook.state import state_folder

ENOUGH_BYTES = 50_000_000
OLDEST_CLOCK = 1_735_689_600
"""The first second of 2025: no copy of the course is older."""

SETTINGS = ("pytest.toml", ".pytest.toml", "pytest.ini", ".pytest.ini")
VARIABLES = ("PYTEST_ADDOPTS", "PYTEST_PLUGINS", "WORKBOOK_TARGET", "WORKBOOK_SEED")
OURS = ("app", "checks", "fastapi", "pydantic", "pytest", "starlette", "workbook")


@dataclass(frozen=True, slots=True)
class Finding:
    """What was found. A note is worth knowing; a failure has to be mended."""

    state: Literal["passed", "note", "failed"]
    what: str
    remedy: str = ""


@dataclass(frozen=True, slots=True)
class Machine:
    """Everything that the probes look at."""

    root: Path
    python: str
    engine: Path
    environment: Mapping[str, str]
    search_path: tuple[str, ...]
    encoding: str
    now: float
    free_bytes: int
    optimizes: bool
    has_git: bool
    installed: Callable[[str], str | None]

    @property
    def project(self) -> dict[str, Any]:
        """The metadata of the project."""
        try:
            facts = tomllib.loads(read_text(self.root / "pyproject.toml"))
        except tomllib.TOMLDecodeError as error:
            raise Refused(
                f"pyproject.toml cannot be read: {error}.", "git restore pyproject.toml"
            ) from None
        return dict(facts.get("project", {}))


def python(machine: Machine) -> Iterator[Finding]:
    """The version of Python."""
    wanted = str(machine.project.get("requires-python", ""))
    if machine.python in SpecifierSet(wanted):
        yield Finding("passed", f"Python {machine.python}")
    else:
        yield Finding(
            "failed",
            f"Python {machine.python}, but the course needs {wanted}",
            "Install a newer Python, make a new virtual environment with it, and "
            "there: pip install -e .",
        )
    if machine.optimizes:
        yield Finding(
            "failed",
            "Python leaves out every assert (-O or PYTHONOPTIMIZE)",
            "Unset PYTHONOPTIMIZE: without its asserts a check passes whatever you do.",
        )


def packages(machine: Machine) -> Iterator[Finding]:
    """What the project depends on."""
    texts = machine.project.get("dependencies", [])
    wrong = [trouble for text in texts if (trouble := _trouble(machine, text))]
    if wrong:
        yield Finding(
            "failed",
            f"Packages: {', '.join(wrong)}",
            "In the folder of the course, with your virtual environment active: "
            "pip install -e .",
        )
    else:
        yield Finding("passed", f"{len(texts)} packages in the right versions")


def _trouble(machine: Machine, text: str) -> str:
    needed = Requirement(text)
    if needed.marker is not None and not needed.marker.evaluate():
        return ""
    there = machine.installed(needed.name)
    if there is None:
        return f"{needed.name} is missing"
    if needed.specifier.contains(there, prereleases=True):
        return ""
    return f"{needed.name} is {there}, not {needed.specifier}"


def engine(machine: Machine) -> Iterator[Finding]:
    """Where the engine comes from."""
    if machine.engine.resolve() == machine.root.resolve():
        yield Finding("passed", "workbook comes from this folder")
        return
    yield Finding(
        "failed",
        f"workbook comes from {machine.engine}, not from {machine.root}",
        "In this folder, with your virtual environment active: pip install -e .",
    )


def disk(machine: Machine) -> Iterator[Finding]:
    """Whether anything can be saved."""
    folder = state_folder(machine.root)
    try:
        folder.mkdir(exist_ok=True)
        with tempfile.TemporaryFile(dir=folder) as file:
            file.write(b"x" * 4096)
    except OSError as error:
        yield Finding(
            "failed",
            f"Nothing can be saved in {folder}: {error.strerror or error}",
            "Copy the course to a folder of your own, or make room. Checks work all "
            "the same, but progress is not remembered.",
        )
        return
    if machine.free_bytes < ENOUGH_BYTES:
        left = machine.free_bytes // 1_000_000
        yield Finding("failed", f"The disk is full but for {left} MB", "Make room.")
    else:
        yield Finding("passed", "Progress can be saved")


def clutter(machine: Machine) -> Iterator[Finding]:
    """Files and variables that change how pytest runs."""
    root = machine.root
    found = [name for name in SETTINGS if (root / name).exists()]
    conftests = [root / "conftest.py", *sorted(root.glob("checks/**/conftest.py"))]
    found += [file.relative_to(root).as_posix() for file in conftests if file.exists()]
    if found:
        yield Finding(
            "failed",
            f"{', '.join(found)} changes how the checks run",
            "Take it out of the course's folder; the course has no such file.",
        )
    if set_ones := [name for name in VARIABLES if machine.environment.get(name)]:
        yield Finding(
            "note",
            f"{', '.join(set_ones)} is set and changes how plain pytest runs",
            "Unset it, unless you know that you need it.",
        )


def other_app(machine: Machine) -> Iterator[Finding]:
    """An installed package that is called like the learner's."""
    places = [
        entry
        for entry in machine.search_path
        if entry and not Path(entry).resolve().is_relative_to(machine.root / "lessons")
    ]
    spec = PathFinder.find_spec("app", places)
    if spec is not None:
        where = spec.origin or str(next(iter(spec.submodule_search_locations or [""])))
        yield Finding(
            "note",
            f"There is another package called app: {where}",
            "The checks use your lesson's own. Editors and plain python may take the "
            "other one: uninstall it, or use a virtual environment for the course.",
        )


def python_path(machine: Machine) -> Iterator[Finding]:
    """PYTHONPATH with modules that hide the course's."""
    for entry in machine.environment.get("PYTHONPATH", "").split(os.pathsep):
        hiding = [name for name in OURS if entry and _has_module(Path(entry), name)]
        if hiding and Path(entry).resolve() != machine.root.resolve():
            yield Finding(
                "failed",
                f"PYTHONPATH puts {', '.join(hiding)} of {entry} before the right one",
                "Unset PYTHONPATH in the terminal in which you work on the course.",
            )


def _has_module(folder: Path, name: str) -> bool:
    return (folder / name).is_dir() or (folder / f"{name}.py").is_file()


def git(machine: Machine) -> Iterator[Finding]:
    """Whether git is there."""
    if machine.has_git:
        yield Finding("passed", "git is there")
    else:
        yield Finding(
            "note",
            "git is missing",
            "`workbook carry` needs it, everything else does without. Install git, "
            "then open a new terminal.",
        )


def terminal(machine: Machine) -> Iterator[Finding]:
    """Whether the terminal shows more than ASCII."""
    if not machine.encoding.lower().replace("-", "").startswith("utf"):
        yield Finding(
            "note",
            f"The terminal's encoding is {machine.encoding}: verdicts use ASCII only",
            "For symbols set PYTHONUTF8=1; on Windows use the Windows Terminal.",
        )


def clock(machine: Machine) -> Iterator[Finding]:
    """Whether the clock can be right."""
    newest = (machine.root / "pyproject.toml").stat().st_mtime
    if machine.now < max(OLDEST_CLOCK, newest - 60):
        yield Finding(
            "failed",
            "The clock is behind: the course's files come from the future",
            "Set the clock. Tokens, due dates and reloading all depend on it.",
        )


PROBES = (
    python,
    packages,
    engine,
    disk,
    clutter,
    other_app,
    python_path,
    git,
    terminal,
    clock,
)
