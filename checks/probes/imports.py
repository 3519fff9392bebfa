"""Which part of an app imports which, read from the source without running it.

Imports for type checkers only (`if TYPE_CHECKING`) do not count: they are gone when
the app runs.
"""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from checks.probes.findings import Findings
from workbook.suite import LessonTree

LAYERS = (
    ("app.main",),
    ("app.api",),
    ("app.core.dependencies",),
    ("app.services",),
    ("app.repositories",),
    ("app.models", "app.schemas"),
    ("app.utils",),
)
"""From top to bottom. What is not named here has no height."""
BLOCKS = ("body", "handlers", "orelse", "finalbody", "cases")
"""Where a statement holds others."""


@dataclass(frozen=True, slots=True)
class Import:
    """One module that a line of a file imports."""

    file: str
    line: int
    module: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line} imports {self.module}"


def find_upward_imports(lesson: LessonTree) -> Findings:
    """Find imports of a layer by a part of the app that is below it."""
    return Findings(
        f"{item}, which is above it"
        for name, imports in load_imports(lesson).items()
        for item in imports
        if (height(item.module) or 99) < (height(name) or 0)
    )


def find_imports(lesson: LessonTree, part: str, *unwanted: str) -> Findings:
    """Find imports of unwanted modules by the modules of one part of the app."""
    return Findings(
        str(item)
        for name, imports in load_imports(lesson, part).items()
        for item in imports
        if any(belongs_to(item.module, module) for module in unwanted)
    )


def find_needed(lesson: LessonTree, part: str, *unwanted: str) -> Findings:
    """Find imports through which a part needs unwanted modules, however far away."""

    def is_unwanted(module: str) -> bool:
        return any(belongs_to(module, name) for name in unwanted)

    def leads_there(module: str) -> bool:
        seen, ahead = {module}, [module]
        while ahead:
            name = ahead.pop()
            if any(belongs_to(name, package) for package in ("app", part)):
                found = {item.module for item in imports_of(lesson, name)}
                if any(map(is_unwanted, found)):
                    return True
                ahead += found - seen
                seen |= found
        return False

    parts = [imports_of(lesson, part), *load_imports(lesson, part).values()]
    imports = list(dict.fromkeys(item for found in parts for item in found))
    direct = [str(item) for item in imports if is_unwanted(item.module)]
    indirect = [
        f"{item}, which needs {' or '.join(unwanted)}"
        for item in imports
        if leads_there(item.module)
    ]
    return Findings([*direct, *indirect])


def imports_of(lesson: LessonTree, module: str) -> list[Import]:
    """Return what one module of the lesson imports; nothing if there is no such."""
    stem = lesson.root.joinpath(*module.split("."))
    files = (stem.with_suffix(".py"), stem / "__init__.py")
    return [item for it in files if it.is_file() for item in _imports(it, lesson.root)]


def load_imports(lesson: LessonTree, part: str = "app") -> dict[str, list[Import]]:
    """Return what each module imports; ``from a import b`` names both, if b is one."""
    files = sorted(lesson.root.joinpath(*part.split(".")).rglob("*.py"))
    return {
        module_name(file, lesson.root): list(_imports(file, lesson.root))
        for file in files
    }


def module_name(file: Path, root: Path) -> str:
    """Return ``app.services.todo_service`` for a file."""
    parts = file.relative_to(root).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def belongs_to(module: str, package: str) -> bool:
    """True for a package and everything in it."""
    return module == package or module.startswith(f"{package}.")


def height(module: str) -> int | None:
    """Return how far down a module is; 1 is the top, `None` is nowhere."""
    for number, layer in enumerate(LAYERS, start=1):
        if any(belongs_to(module, part) for part in layer):
            return number
    return None


def _imports(file: Path, root: Path) -> Iterator[Import]:
    path = file.relative_to(root).as_posix()
    package = module_name(file.parent / "__init__.py", root)
    for node in _nodes(file.read_text(encoding="utf-8"), str(file)):
        for module in _imported(node, package, root):
            yield Import(path, node.lineno, module)


@lru_cache(maxsize=256)
def _nodes(text: str, name: str) -> tuple[ast.Import | ast.ImportFrom, ...]:
    """Return the imports in a text. Several checks ask, and reading takes a while."""
    return tuple(_walk(ast.parse(text, name)))


def _walk(node: ast.AST) -> Iterator[ast.Import | ast.ImportFrom]:
    """Look at statements alone: no expression imports anything."""
    for block in BLOCKS:
        for child in getattr(node, block, ()):
            if isinstance(child, ast.Import | ast.ImportFrom):
                yield child
            elif not (
                isinstance(child, ast.If) and "TYPE_CHECKING" in ast.dump(child.test)
            ):
                yield from _walk(child)


def _imported(
    node: ast.Import | ast.ImportFrom, package: str, root: Path
) -> Iterator[str]:
    names = [alias.name for alias in node.names]
    if isinstance(node, ast.Import):
        yield from names
        return
    parents = package.split(".")
    above = parents[: len(parents) - node.level + 1] if node.level else []
    base = ".".join([*above, *([node.module] if node.module else [])])
    yield base
    yield from (
        f"{base}.{name}" for name in names if _is_module(f"{base}.{name}", root)
    )


def _is_module(name: str, root: Path) -> bool:
    stem = root.joinpath(*name.split("."))
    return stem.is_dir() or stem.with_suffix(".py").is_file()
