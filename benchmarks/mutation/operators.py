"""What a mutant changes: mutmut's operators, and what they leave out.

mutmut changes numbers, strings, comparisons, assignments and arguments. An API
consists just as much of statements, decorators, declared fields, annotations and
defaults; the operators for these stand here. All work on LibCST's nodes, so a mutant
differs from its solution in nothing but the mutation.
"""

from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise
from typing import Any, TypeAlias

import libcst as cst
from mutmut.mutation.mutators import mutation_operators

Replacement: TypeAlias = cst.CSTNode | cst.RemovalSentinel
Operator = Callable[[Any], Iterable[Replacement]]


def mutations_of(node: cst.CSTNode) -> Iterator[Replacement]:
    """Yield whatever may take the place of a node."""
    for kind, operator in [*mutation_operators, *OPERATORS]:
        if isinstance(node, kind):
            yield from operator(node)


def drop_statement(line: cst.SimpleStatementLine) -> Iterator[cst.CSTNode]:
    """Leave a statement out. A `return` answers None; an import would be missed."""
    match line.body:
        case [cst.Return(value=cst.BaseExpression())]:
            yield line.with_changes(body=[cst.Return(cst.Name("None"))])
        case [cst.Expr(value=cst.SimpleString() | cst.Ellipsis())]:
            return
        case [cst.Import() | cst.ImportFrom() | cst.Pass() | cst.Return()]:
            return
        case _:
            yield line.with_changes(body=[cst.Pass()])


def force_condition(node: cst.If) -> Iterator[cst.CSTNode]:
    """Take a branch always, and never."""
    for always in ("True", "False"):
        yield node.with_changes(
            test=cst.Name(always), whitespace_before_test=cst.SimpleWhitespace(" ")
        )


def drop_filter(node: cst.CompIf) -> Iterator[cst.CSTNode]:
    """Let everything through the filter of a comprehension."""
    yield node.with_changes(
        test=cst.Name("True"), whitespace_before_test=cst.SimpleWhitespace(" ")
    )


def drop_decorator(_: cst.Decorator) -> Iterator[Replacement]:
    """Leave a decorator out."""
    yield cst.RemoveFromParent()


def drop_default(node: cst.Param | cst.AnnAssign) -> Iterator[cst.CSTNode]:
    """Make a parameter or a field required."""
    equal = cst.MaybeSentinel.DEFAULT
    if isinstance(node, cst.Param) and node.default is not None:
        yield node.with_changes(default=None, equal=equal)
    if isinstance(node, cst.AnnAssign) and node.value is not None:
        yield node.with_changes(value=None, equal=equal)


def keep_one_side(
    node: cst.BooleanOperation | cst.BinaryOperation,
) -> Iterator[cst.CSTNode]:
    """Keep one side of `and`, `or`, and of the union of two types."""
    if isinstance(node.operator, cst.And | cst.Or | cst.BitOr):
        yield node.left
        yield node.right


def drop_element(
    node: cst.List | cst.Tuple | cst.Set | cst.Dict,
) -> Iterator[cst.CSTNode]:
    """Leave one element of a collection out."""
    for index in range(len(node.elements)):
        left = [*node.elements[:index], *node.elements[index + 1 :]]
        if left or not isinstance(node, cst.Set):
            yield node.with_changes(elements=left)


def drop_type_argument(node: cst.Subscript) -> Iterator[cst.CSTNode]:
    """Leave out one of several: a literal's value, or what a type is annotated with."""
    if len(node.slice) == 1:
        return
    is_annotated = isinstance(node.value, cst.Name) and node.value.value == "Annotated"
    for index in range(int(is_annotated), len(node.slice)):
        left = [*node.slice[:index], *node.slice[index + 1 :]]
        first = left[0].slice
        if is_annotated and len(left) == 1 and isinstance(first, cst.Index):
            yield first.value
        else:
            yield node.with_changes(slice=left)


def drop_only_argument(node: cst.Call) -> Iterator[cst.CSTNode]:
    """Leave out the only argument; where there are several, mutmut does it."""
    if len(node.args) == 1:
        yield node.with_changes(args=[])


def swap_arguments(node: cst.Call) -> Iterator[cst.CSTNode]:
    """Exchange two neighbours among the positional arguments."""
    places = [
        index
        for index, argument in enumerate(node.args)
        if argument.keyword is None and not argument.star
    ]
    for one, other in pairwise(places):
        args = list(node.args)
        args[one] = node.args[one].with_changes(value=node.args[other].value)
        args[other] = node.args[other].with_changes(value=node.args[one].value)
        yield node.with_changes(args=args)


def drop_base(node: cst.ClassDef) -> Iterator[cst.CSTNode]:
    """Derive a class from one class less."""
    for index in range(len(node.bases)):
        yield node.with_changes(bases=[*node.bases[:index], *node.bases[index + 1 :]])


def one_less(node: cst.Integer) -> Iterator[cst.CSTNode]:
    """Make a number smaller; mutmut makes it greater."""
    yield cst.parse_expression(str(node.evaluated_value - 1))


def change_message(node: cst.FormattedStringText) -> Iterator[cst.CSTNode]:
    """Say something else in an f-string; mutmut knows the plain ones."""
    yield node.with_changes(value=f"XX{node.value}XX")


OPERATORS: list[tuple[Any, Operator]] = [
    (cst.SimpleStatementLine, drop_statement),
    (cst.If, force_condition),
    (cst.CompIf, drop_filter),
    (cst.Decorator, drop_decorator),
    (cst.Param | cst.AnnAssign, drop_default),
    (cst.BooleanOperation | cst.BinaryOperation, keep_one_side),
    (cst.List | cst.Tuple | cst.Set | cst.Dict, drop_element),
    (cst.Subscript, drop_type_argument),
    (cst.Call, drop_only_argument),
    (cst.Call, swap_arguments),
    (cst.ClassDef, drop_base),
    (cst.Integer, one_less),
    (cst.FormattedStringText, change_message),
]
