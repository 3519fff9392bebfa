"""How long a learner waits for ``pytest checks/lesson_NN``, against a floor.

The floor is measured in the same run, in turns with the real thing: the same
interpreter runs pytest, with the same plugins left out, on one file that imports
what the lesson's app imports and sends as many requests to a trivial app from as
many tests. What is above it is ours: the course's plugin, the learner's app, the
checks' own work, the verdict.

    python benchmarks/cold.py            # every lesson, 15 rounds
    python benchmarks/cold.py 2 --rounds 5
"""

import argparse
import ast
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[1]
LEAN = [
    *("--disable-plugin-autoload", "-p", "no:cacheprovider"),
    *("-p", "no:unraisableexception", "-p", "no:threadexception"),
]
FLOOR = """
import asyncio
{imports}
import pytest
from fastapi import FastAPI

app = FastAPI()
runner = asyncio.Runner()


@app.get("/")
async def root() -> dict[str, str]:
    return {{"status": "ok"}}


async def get() -> int:
    seen = []

    async def receive():
        return {{"type": "http.request"}}

    async def send(message):
        seen.append(message)

    scope = {{"type": "http", "method": "GET", "path": "/", "raw_path": b"/"}}
    scope |= {{"query_string": b"", "headers": [], "root_path": "", "scheme": "http"}}
    scope |= {{"server": ("test", 80), "http_version": "1.1", "asgi": {{}}}}
    await app(scope, receive, send)
    return seen[0]["status"]


@pytest.mark.parametrize("number", range({tests}))
def test_trivial(number):
    share = {requests} // {tests} + (number < {requests} % {tests})
    for _ in range(share):
        assert runner.run(get()) == 200
"""


def third_party_imports(tree: Path) -> list[str]:
    """Return the modules outside ``app`` that the lesson's code imports."""
    found: set[str] = set()
    for file in tree.glob("app/**/*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                found |= {alias.name for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module:
                found.add(node.module)
    return sorted(name for name in found if name.partition(".")[0] != "app")


class Took(NamedTuple):
    """Seconds on the clock, and seconds of work, which a busy machine blurs less."""

    wall: float
    work: float


def timed(command: list[str], folder: Path, environment: dict[str, str]) -> Took:
    """Run a command and return how long it took."""
    before = os.times()
    started = time.perf_counter()
    subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, check=False
    )
    wall = time.perf_counter() - started
    after = os.times()
    user = after.children_user - before.children_user
    return Took(wall, user + after.children_system - before.children_system)


def pristine(folder: Path) -> Path:
    """Write the starters below a folder, whatever ``lessons/`` holds at the moment."""
    from workbook.compose_cache import write_tree
    from workbook.course import Course

    course = Course(ROOT)
    for lesson in course.lessons:
        write_tree(folder / "starters" / lesson.name, course.starter(lesson))
        write_tree(folder / "solutions" / lesson.name, course.compose(lesson))
    return folder


def quiet_environment() -> dict[str, str]:
    """Return an environment as a learner has it: bytecode is kept."""
    unusual = {"PYTHONDONTWRITEBYTECODE", "PYTHONUNBUFFERED"}
    return {key: value for key, value in os.environ.items() if key not in unusual}


def write_floor(folder: Path, solution: Path, *, tests: int, requests: int) -> Path:
    """Write a file of tests that do as much as a lesson's, and return its folder."""
    folder.mkdir(parents=True, exist_ok=True)
    imports = "\n".join(f"import {module}" for module in third_party_imports(solution))
    text = FLOOR.format(imports=imports, tests=tests, requests=max(requests, 1))
    (folder / "test_floor.py").write_text(text, encoding="utf-8")
    (folder / "pytest.ini").write_text("[pytest]\n", encoding="utf-8")
    return folder


def measure(name: str, rounds: int, trees: Path) -> dict[str, float | str]:
    """Measure one lesson and return medians in seconds and paired ratios."""
    environment = quiet_environment()
    pytest = [sys.executable, "-m", "pytest"]
    verdict_file = trees / "verdict.json"
    check = [*pytest, f"checks/{name}"]
    solved = [*check, "--target", str(trees / "solutions")]
    timed([*solved, "--verdict-to", str(verdict_file)], ROOT, environment)
    verdict = json.loads(verdict_file.read_text(encoding="utf-8"))
    floor_folder = write_floor(
        trees / "floor" / name,
        trees / "solutions" / name,
        tests=verdict["collected"],
        requests=verdict["requests"],
    )
    runs: dict[str, Callable[[], Took]] = {
        "floor": lambda: timed([*pytest, *LEAN], floor_folder, environment),
        "solution": lambda: timed(solved, ROOT, environment),
        "starter": lambda: timed(
            [*check, "--target", str(trees / "starters")], ROOT, environment
        ),
    }
    times: dict[str, list[Took]] = {key: [] for key in runs}
    for number in range(rounds + 1):
        for key, run in runs.items():
            took = run()
            if number:  # the first round warms the file caches
                times[key].append(took)
    result: dict[str, float | str] = {"lesson": name, "checks": verdict["collected"]}
    result["requests"] = verdict["requests"]
    for key, values in times.items():
        result[key] = statistics.median(took.wall for took in values)
    for key in ("solution", "starter"):
        pairs = list(zip(times[key], times["floor"], strict=True))
        result[f"{key} wall"] = statistics.median(a.wall / b.wall for a, b in pairs)
        result[f"{key} work"] = statistics.median(a.work / b.work for a, b in pairs)
    return result


def ratios(row: dict[str, float | str], key: str) -> str:
    """Return seconds and both ratios of one kind of run, as a cell of the table."""
    return f"{row[key]:>8.2f} ({row[f'{key} wall']:.2f}, {row[f'{key} work']:.2f})"


def main() -> None:
    """Print a table."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("lessons", nargs="*", help="numbers; all when left out")
    parser.add_argument("--rounds", type=int, default=15)
    options = parser.parse_args()
    names = [f"lesson_{int(number):02d}" for number in options.lessons] or sorted(
        file.parent.name for file in ROOT.glob("checks/lesson_*/lesson.toml")
    )
    print("median seconds, and medians of paired ratios to the floor (wall, work)")
    columns = ("lesson    ", "checks", "requests", " floor")
    print(*columns, "solution (wall, work)", "  starter (wall, work)")
    with tempfile.TemporaryDirectory() as folder:
        trees = pristine(Path(folder))
        for name in names:
            row = measure(name, options.rounds, trees)
            print(
                f"{row['lesson']}  {row['checks']:>6} {row['requests']:>8}",
                f"{row['floor']:>6.2f}",
                *(ratios(row, key) for key in ("solution", "starter")),
                flush=True,
            )


if __name__ == "__main__":
    main()
