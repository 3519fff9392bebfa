"""How much the functions do that answer requests, read from the source."""

import ast
from collections.abc import Iterator
from pathlib import Path

from workbook.suite import LessonTree

VERBS = {"get", "put", "post", "delete", "options", "head", "patch", "trace"}
MOST = 15


def find_long_handlers(lesson: LessonTree) -> list[str]:
    """Say which handlers have more statements than a reader wants to follow."""
    return [
        f"{path}:{function.lineno} {function.name} has {count} statements. "
        f"{MOST} are enough for a handler: parse, delegate, answer. (This is advice.)"
        for path, function in _handlers(lesson)
        if (count := count_statements(function)) > MOST
    ]


def count_statements(function: ast.AST) -> int:
    """Count the statements inside a function, at any depth, without its docstring."""
    inside = [node for node in ast.walk(function) if isinstance(node, ast.stmt)][1:]
    return sum(not _is_text(node) for node in inside)


def _handlers(
    lesson: LessonTree,
) -> Iterator[tuple[str, ast.FunctionDef | ast.AsyncFunctionDef]]:
    for file in sorted(Path(lesson.root, "app").rglob("*.py")):
        path = file.relative_to(lesson.root).as_posix()
        for node in ast.walk(ast.parse(lesson.read(path))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and any(
                map(_is_route, node.decorator_list)
            ):
                yield path, node


def _is_route(decorator: ast.expr) -> bool:
    """True for ``@router.get(...)`` and its like."""
    return (
        isinstance(decorator, ast.Call)
        and isinstance(decorator.func, ast.Attribute)
        and decorator.func.attr in VERBS
    )


def _is_text(node: ast.stmt) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
