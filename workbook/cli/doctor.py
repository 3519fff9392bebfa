"""``workbook doctor``: what on this machine would get in the way."""

import os
import shutil
import sys
import time
from collections.abc import Mapping
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from workbook.cli.ailments import PROBES, Finding, Machine
from workbook.cli.desk import find_root
from workbook.cli.screen import amount, say, style, wrapped


def examine() -> int:
    """Look at this machine; return 1 when something has to be mended."""
    findings = [
        finding
        for probe in PROBES
        for finding in probe(this_machine(find_root(Path.cwd())))
    ]
    for finding in findings:
        say(render(finding))
    failed = sum(finding.state == "failed" for finding in findings)
    say()
    if failed:
        say(f"{amount(failed, 'thing')} to mend.")
        return 1
    say("Nothing gets in the way.")
    return 0


def this_machine(root: Path) -> Machine:
    """Gather what the probes look at."""
    return Machine(
        root=root,
        python=".".join(str(part) for part in sys.version_info[:3]),
        engine=Path(__file__).parents[2],
        environment=environment(),
        search_path=tuple(sys.path),
        encoding=sys.stdout.encoding or "ascii",
        now=time.time(),
        free_bytes=shutil.disk_usage(root).free,
        optimizes=bool(sys.flags.optimize),
        has_git=shutil.which("git") is not None,
        installed=installed_version,
    )


def environment() -> Mapping[str, str]:
    """Return the environment variables."""
    return dict(os.environ)


def installed_version(name: str) -> str | None:
    """Return the version of an installed distribution."""
    try:
        return version(name)
    except PackageNotFoundError:
        return None


def render(finding: Finding) -> str:
    """Return a finding, and below it the remedy."""
    shown = style()
    mark = shown.mark("not started" if finding.state == "note" else finding.state)
    line = f"{mark} {finding.what}"
    return f"{line}\n{wrapped(finding.remedy, 4)}" if finding.remedy else line
