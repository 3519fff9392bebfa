"""Proof that taught code is clean: ruff, strict types, import contracts."""

import hashlib
import json
import re
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from workbook.compose_cache import materialize, tree_digest
from workbook.course import Course, Lesson, Tree
from workbook.proofs import Proofs, digest_files
from workbook.runner import run_tool
from workbook.state import read_json, state_folder, write_atomically
from workbook.verify.flaw import Flaw

LAYERS = "solutions/layers.toml"
FINDING = re.compile(r"^\S+:\d+:(?!.* note: ).*$", re.MULTILINE)
MOST_FINDINGS = 8


def find_flaws(course: Course, lesson: Lesson, proofs: Proofs) -> Iterator[Flaw]:
    """The composed app passes ruff, strict typing and the layer contracts."""
    tree = course.compose(lesson)
    for tool, said in tool_findings(course, lesson, tree, proofs).items():
        for finding in findings(said):
            yield Flaw(
                lesson.name,
                "style",
                f"solutions/{lesson.name}",
                f"{tool}: {finding}",
                f"The composed app is .workbook/trees/proofs/{lesson.name}/style",
            )


def findings(said: str) -> list[str]:
    """Return what a tool has found, one sentence each; no frames, no sums."""
    if lines := FINDING.findall(said):
        return lines[:MOST_FINDINGS]
    # import-linter says it in paragraphs, behind all that is in order.
    paragraphs = (said.partition("Broken contracts\n")[2] or said).splitlines()
    return [" ".join(line.strip() for line in paragraphs if line.strip("- "))[:600]]


def tool_findings(
    course: Course, lesson: Lesson, tree: Tree, proofs: Proofs
) -> dict[str, str]:
    """Return what each tool complains of; remembered by the hash of its inputs."""
    root = course.root
    settings = digest_files([root / "pyproject.toml", root / LAYERS, Path(__file__)])
    key = hashlib.sha256(
        f"{proofs.engine_digest}{settings}{tree_digest(tree)}".encode()
    ).hexdigest()[:32]
    file = state_folder(root) / "proofs" / f"style-{key}.json"
    remembered = read_json(file).get("said")
    if isinstance(remembered, dict) and not proofs.fresh:
        return {str(tool): str(said) for tool, said in remembered.items()}
    folder = materialize(root, f"proofs/{lesson.name}/style", tree)
    commands = tool_commands(root, folder)
    with ThreadPoolExecutor() as pool:
        outputs = pool.map(lambda command: run_tool(command, folder), commands.values())
    said = {tool: said for tool, said in zip(commands, outputs, strict=True) if said}
    write_atomically(file, json.dumps({"said": said}))
    return said


def tool_commands(root: Path, folder: Path) -> dict[str, list[str]]:
    """Return the command lines by the name of the tool."""
    config = str(root / "pyproject.toml")
    ruff = [sys.executable, "-m", "ruff"]
    common = ["--config", config, "--no-cache", "--no-respect-gitignore", "--quiet"]
    common += ["--output-format=concise"]
    parts = [name for name in ("app", "tests") if (folder / name).is_dir()]
    commands = {
        "ruff check": [*ruff, "check", *common, str(folder)],
        "ruff format": [*ruff, "format", "--check", *common, str(folder)],
        "mypy": [
            *(sys.executable, "-m", "mypy", "--strict", "--config-file", config),
            *("--cache-dir", str(state_folder(root) / "mypy"), "--no-error-summary"),
            *("--explicit-package-bases", *parts),
        ],
    }
    if (root / LAYERS).is_file():
        script = (
            "from importlinter.cli import lint_imports_command; lint_imports_command()"
        )
        commands["layers"] = [
            *(sys.executable, "-c", script),
            *("--config", str(root / LAYERS), "--no-cache"),
        ]
    return commands
