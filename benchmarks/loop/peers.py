"""The programs that the loop is compared with, in an environment of their own.

Their requirements and ours exclude each other, so they are installed beside us, once.
pytest-watcher needs a watchdog below 7: with a newer one it does not notice a save in
a folder below.
"""

import subprocess
import sys
import venv
from pathlib import Path

from workbook.state import state_folder

REQUIREMENTS = {
    "pytest-watcher": ("pytest-watcher==0.6.3", "watchdog<7"),
    "check50": ("check50==3.5.0",),
}
PROGRAMS = {"pytest-watcher": "ptw", "check50": "check50"}
TRIVIAL_CHECK = '''\
import check50


@check50.check()
def exists():
    """main.py exists"""
    check50.exists("main.py")
'''
PATIENCE = 600


class PeerMissing(Exception):
    """A program could not be installed; the text says why."""


class Peers:
    """Programs of others, below ``.workbook/peers``."""

    def __init__(self, root: Path) -> None:
        self.folder = state_folder(root) / "peers"

    @property
    def _bin(self) -> Path:
        return self.folder / ("Scripts" if sys.platform == "win32" else "bin")

    def program(self, name: str) -> Path:
        """Return where a program is, whether it is installed or not."""
        suffix = ".exe" if sys.platform == "win32" else ""
        return self._bin / f"{PROGRAMS[name]}{suffix}"

    def install(self, name: str) -> Path:
        """Install a program unless it is there; raise `PeerMissing` when that fails."""
        program = self.program(name)
        if program.exists():
            return program
        print(f"installing {name} into {self.folder} …", file=sys.stderr, flush=True)
        try:
            if not self._bin.exists():
                venv.create(self.folder, with_pip=True)
            python = self._bin / Path(sys.executable).name
            subprocess.run(
                [python, "-m", "pip", "install", "--quiet", *REQUIREMENTS[name]],
                stdin=subprocess.DEVNULL,
                capture_output=True,
                check=True,
                text=True,
                timeout=PATIENCE,
            )
        except (OSError, subprocess.SubprocessError) as error:
            said = (getattr(error, "stderr", "") or str(error)).strip()
            raise PeerMissing(said.splitlines()[-1]) from None
        if not program.exists():
            raise PeerMissing(f"there is no {program}")
        return program


def write_trivial_check(folder: Path) -> Path:
    """Write a folder that check50 accepts, with a submission, and return the latter."""
    checks, submission = folder / "checks", folder / "submission"
    checks.mkdir(parents=True)
    submission.mkdir()
    (checks / ".cs50.yml").write_text("check50:\n  checks: __init__.py\n")
    (checks / "__init__.py").write_text(TRIVIAL_CHECK)
    (submission / "main.py").touch()
    return submission
