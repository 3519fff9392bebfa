"""Build the site as an instructor does."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def build_site(folder: Path) -> None:
    """Write the site into a folder, by ``workbook docs``; raise when it warns."""
    subprocess.run(
        [sys.executable, "-m", "workbook", "docs", "--build", str(folder)],
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
        check=True,
    )


def pages_of(folder: Path) -> list[str]:
    """Return the path of every page of a built site, as an address has it."""
    files = (file.relative_to(folder).as_posix() for file in folder.rglob("*.html"))
    return sorted(f"/{file.removesuffix('index.html')}" for file in files)
