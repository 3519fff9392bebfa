"""What the tests of the site need beyond Python: a browser, and axe-core."""

import os
import shutil
import subprocess
import tarfile
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
BROWSERS = (
    *("chromium", "chromium-browser", "google-chrome", "google-chrome-stable"),
    *("chrome", "msedge", "microsoft-edge"),
)
INSTALLED_ELSEWHERE = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
)
AXE = "axe-core@4.14.1"
AXE_CACHE = ROOT / ".workbook" / "browser" / AXE / "axe.min.js"

NO_BROWSER = (
    "These tests open the site in a browser, and none is installed here. Install "
    "Chromium, Chrome or Edge (on Debian: apt-get install chromium), or name one with "
    "WORKBOOK_BROWSER=/path/to/it. All other tests do without: pytest."
)
NO_NPM = (
    f"The accessibility of the pages is checked by {AXE}, which npm brings, and there "
    "is no npm here. Install it (on Debian: apt-get install npm), or name the file "
    "with WORKBOOK_AXE=/path/to/axe.min.js."
)


class Missing(Exception):
    """Something is not installed; the text says what, and how to get it."""


def find_browser() -> str:
    """Return the path of a browser that is installed; raise `Missing`."""
    if named := os.environ.get("WORKBOOK_BROWSER"):
        if not Path(named).is_file():
            raise Missing(f"WORKBOOK_BROWSER names {named}, where there is no file.")
        return named
    on_path = (found for name in BROWSERS if (found := shutil.which(name)))
    elsewhere = (path for path in INSTALLED_ELSEWHERE if Path(path).is_file())
    browser = next(on_path, None) or next(elsewhere, None)
    if browser is None:
        raise Missing(NO_BROWSER)
    return browser


def launch_options() -> dict[str, object]:
    """Return how Playwright starts the browser; raise `Missing`.

    Chromium refuses to run as root inside its own sandbox.
    """
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    return {
        "executable_path": find_browser(),
        "args": ["--no-sandbox"] if is_root else [],
    }


def find_axe() -> str:
    """Return the source of axe-core, fetched by npm once; raise `Missing`."""
    if named := os.environ.get("WORKBOOK_AXE"):
        return Path(named).read_text(encoding="utf-8")
    if not AXE_CACHE.is_file():
        fetch_axe()
    return AXE_CACHE.read_text(encoding="utf-8")


def fetch_axe() -> None:
    """Let npm fetch the package, and keep one file of it."""
    npm = shutil.which("npm")
    if npm is None:
        raise Missing(NO_NPM)
    with tempfile.TemporaryDirectory() as folder:
        done = subprocess.run(
            [npm, "pack", AXE, "--silent"],
            cwd=folder,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode:
            raise Missing(f"npm cannot fetch {AXE}:\n{done.stderr.strip()}")
        (archive,) = Path(folder).glob("*.tgz")
        with tarfile.open(archive) as package:
            script = package.extractfile("package/axe.min.js")
            assert script is not None
            AXE_CACHE.parent.mkdir(parents=True, exist_ok=True)
            AXE_CACHE.write_bytes(script.read())
