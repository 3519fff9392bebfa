"""The mutants of a lesson: every mutation of every exercise region, in order."""

import ast
import difflib
import itertools
from collections.abc import Iterator
from dataclasses import dataclass

import libcst as cst
from libcst.metadata import MetadataWrapper, PositionProvider

from benchmarks.mutation.operators import Replacement, mutations_of
from workbook.course import Tree
from workbook.regions import CLOSING, OPENING, Region, find_regions

Position = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Mutant:
    """A solution with one mutation. ``change`` is ``where: before → after``."""

    path: str
    exercise: int
    change: str
    text: str

    def apply(self, solution: Tree) -> Tree:
        """Return the solution with this mutation in it."""
        return {**solution, self.path: self.text}


def find_mutants(solution: Tree) -> Iterator[Mutant]:
    """Yield the mutants of a composed solution, by path and place."""
    for path, text in sorted(solution.items()):
        if path.endswith(".py"):
            yield from mutants_of(path, text)


def mutants_of(path: str, text: str) -> Iterator[Mutant]:
    """Yield the mutants of one file; every text once, and only what compiles."""
    seen = {text}
    for region in find_regions(text):
        for mutated in _mutations(text, region):
            if mutated not in seen and _compiles(mutated):
                seen.add(mutated)
                yield Mutant(path, region.exercise, describe(text, mutated), mutated)


def _mutations(text: str, region: Region) -> Iterator[str]:
    wrapper = MetadataWrapper(cst.parse_module(text), unsafe_skip_copy=True)
    places = wrapper.resolve(PositionProvider)
    # The line of a mark is one more than its index, and the body begins below it.
    inside = [
        (place.start.line, place.start.column, node)
        for node, place in places.items()
        if region.start + 2 <= place.start.line and place.end.line <= region.end
    ]
    for *_, node in sorted(inside, key=lambda item: item[:2]):
        for replacement in mutations_of(node):
            yield _exchange(wrapper.module, node, replacement)


def _exchange(module: cst.Module, node: cst.CSTNode, new: Replacement) -> str:
    if isinstance(new, cst.CSTNode):
        changed: object = module.deep_replace(node, new)
    else:
        changed = module.deep_remove(node)
    kept = changed if isinstance(changed, cst.Module) else module
    code: str = kept.code
    return code


def _compiles(text: str) -> bool:
    try:
        compile(text, "mutant", "exec", dont_inherit=True)
    except SyntaxError:
        return False
    return True


def describe(before: str, after: str) -> str:
    """Say what differs, and in which function or class; spacing and marks aside."""
    old, new = before.split("\n"), after.split("\n")
    matcher = difflib.SequenceMatcher(None, old, new, autojunk=False)
    changes = [item for item in matcher.get_opcodes() if item[0] != "equal"]
    first, last = changes[0], changes[-1]
    lost, found = old[first[1] : last[2]], new[first[3] : last[4]]
    # A decorator that goes takes the marks above it along.
    marks = sum(1 for _ in itertools.takewhile(_is_mark, lost))
    line = first[1] + marks + 1
    return f"{_scope(before, line)}: {_joined(lost)} → {_joined(found) or 'nothing'}"


def _joined(lines: list[str]) -> str:
    return " ".join(line.strip() for line in lines if not _is_mark(line)).strip()


def _is_mark(line: str) -> bool:
    return bool(OPENING.match(line) or CLOSING.match(line))


def _scope(text: str, line: int) -> str:
    """Return the dotted name of the innermost definition around a line."""
    around = [
        (node.lineno, node.name)
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef)
        and min([node.lineno, *(item.lineno for item in node.decorator_list)]) <= line
        and line <= (node.end_lineno or 0)
    ]
    return ".".join(name for _, name in sorted(around)) or "module"
