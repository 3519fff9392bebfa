"""``workbook doctor``: what on this machine would get in the way."""

import os
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.terminal import Answer
from workbook.cli import ailments
from workbook.cli.ailments import Finding, Machine
from workbook.cli.doctor import installed_version, render, this_machine
from workbook.cli.refusal import Refused

Command = Callable[..., Answer]


@pytest.fixture
def machine(tiny: Path) -> Machine:
    """A machine on which nothing is wrong."""
    return replace(
        this_machine(tiny),
        python="3.12.1",
        engine=tiny,
        environment={},
        search_path=(),
        encoding="utf-8",
        now=time.time(),
        free_bytes=10**12,
        optimizes=False,
        has_git=True,
    )


def look(probe: Callable[[Machine], Any], machine: Machine) -> list[str]:
    """Return everything that one probe says, remedies included."""
    return [f"{f.state}: {f.what} {f.remedy}".strip() for f in probe(machine)]


def test_on_a_sound_machine_nothing_gets_in_the_way(machine: Machine) -> None:
    """A probe that finds nothing wrong says so, or says nothing."""
    findings = [f for probe in ailments.PROBES for f in probe(machine)]

    assert {finding.state for finding in findings} == {"passed"}


@pytest.mark.parametrize(
    ("probe", "facts", "expected"),
    [
        ("python", {"python": "3.9.2"}, "failed: Python 3.9.2, but the course needs"),
        ("python", {"optimizes": True}, "failed: Python leaves out every assert"),
        (
            "packages",
            {"installed": dict[str, str]().get},
            "failed: Packages: pytest is missing, fastapi is missing",
        ),
        (
            "packages",
            {"installed": {"pytest": "1.0", "fastapi": "1.0"}.get},
            "failed: Packages: pytest is 1.0, not >=9",
        ),
        ("engine", {"engine": Path("/elsewhere")}, "failed: workbook comes from"),
        ("disk", {"free_bytes": 12_000_000}, "failed: The disk is full but for 12 MB"),
        (
            "clutter",
            {"environment": {"PYTEST_ADDOPTS": "-x"}},
            "note: PYTEST_ADDOPTS is set",
        ),
        ("git", {"has_git": False}, "note: git is missing"),
        ("terminal", {"encoding": "cp1252"}, "note: The terminal's encoding is cp1252"),
        ("clock", {"now": 1_000_000.0}, "failed: The clock is behind"),
    ],
)
def test_every_ailment_is_found_and_has_a_remedy(
    machine: Machine, probe: str, facts: dict[str, Any], expected: str
) -> None:
    """What is wrong, and what to do about it."""
    found = list(getattr(ailments, probe)(replace(machine, **facts)))
    wrong = [finding for finding in found if finding.state != "passed"]

    assert [f"{f.state}: {f.what}"[: len(expected)] for f in wrong] == [expected]
    assert all(finding.remedy for finding in wrong)


def test_a_package_for_another_system_is_not_missed(machine: Machine) -> None:
    """The markers of the metadata count."""
    settings = machine.root / "pyproject.toml"
    text = settings.read_text().replace(
        '"fastapi"', '''"colorama; sys_platform == 'never'"'''
    )
    settings.write_text(text)

    assert look(ailments.packages, machine) == [
        "passed: 2 packages in the right versions"
    ]


def test_a_folder_that_cannot_be_written_is_found(machine: Machine) -> None:
    """Whatever the reason is, the system's own words are in it."""
    state = machine.root / ".workbook"
    state.rename(machine.root / "away")
    state.touch()

    (said,) = look(ailments.disk, machine)

    assert said.startswith("failed: Nothing can be saved in ")
    assert "Copy the course to a folder of your own" in said


@pytest.mark.parametrize(
    "path", ["pytest.ini", "conftest.py", "checks/lesson_01/conftest.py"]
)
def test_files_that_change_how_checks_run_are_found(
    machine: Machine, path: str
) -> None:
    """The course has none of them."""
    (machine.root / path).touch()

    (said,) = look(ailments.clutter, machine)

    assert said.startswith(f"failed: {path} changes how the checks run")


@pytest.mark.parametrize("regular", [True, False], ids=["package", "folder"])
def test_another_package_called_app_is_found(
    machine: Machine, tmp_path: Path, regular: bool
) -> None:
    """The learner's own folders do not count."""
    (tmp_path / "app").mkdir()
    if regular:
        (tmp_path / "app/__init__.py").touch()
    own = str(machine.root / "lessons/lesson_01")

    (said,) = look(
        ailments.other_app, replace(machine, search_path=("", own, str(tmp_path)))
    )

    assert said.startswith(f"note: There is another package called app: {tmp_path}")
    assert look(ailments.other_app, replace(machine, search_path=("", own))) == []


@pytest.mark.parametrize("name", ["app/main.py", "fastapi.py"])
def test_a_python_path_that_hides_modules_is_found(
    machine: Machine, tmp_path: Path, name: str
) -> None:
    """A path to the course itself hides nothing."""
    (tmp_path / "path" / name).parent.mkdir(parents=True)
    (tmp_path / "path" / name).touch()
    entries = ["", str(machine.root), str(tmp_path / "path")]
    environment = {"PYTHONPATH": os.pathsep.join(entries)}

    (said,) = look(ailments.python_path, replace(machine, environment=environment))

    module = name.partition("/")[0].removesuffix(".py")
    assert said.startswith(f"failed: PYTHONPATH puts {module} of {tmp_path / 'path'}")


def test_settings_that_cannot_be_read_are_restored(machine: Machine) -> None:
    """A typing error in the project's file is no traceback."""
    (machine.root / "pyproject.toml").write_text("[project")

    with pytest.raises(Refused, match=r"pyproject\.toml cannot be read"):
        look(ailments.python, machine)


def test_the_command_shows_every_finding_and_counts_what_has_to_be_mended(
    workbook: Command, tiny: Path
) -> None:
    """In the tiny course the engine is always somebody else's."""
    answer = workbook("doctor")

    assert answer.status == 1
    assert f"✔ Python {'.'.join(map(str, sys.version_info[:3]))}\n" in answer.out
    assert f"✘ workbook comes from {Path.cwd().root}" in answer.out
    assert str(tiny) in answer.out
    assert "1 thing to mend.\n" in answer.out


def test_the_command_ends_well_when_nothing_is_wrong(
    workbook: Command, tiny: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Then the exit status is 0."""
    module = tiny / "workbook/cli/doctor.py"
    monkeypatch.setattr("workbook.cli.doctor.__file__", str(module))

    answer = workbook("doctor")

    assert answer.status == 0, answer.out
    assert answer.out.endswith("\nNothing gets in the way.\n")


def test_a_note_has_a_sign_of_its_own() -> None:
    """It is neither good nor bad."""
    assert render(Finding("note", "git is missing", "Install git.")) == (
        "○ git is missing\n    Install git."
    )


def test_a_distribution_that_is_not_there_has_no_version() -> None:
    """And one that is there has its own."""
    assert installed_version("no-such-distribution") is None
    assert installed_version("pytest") == pytest.__version__
