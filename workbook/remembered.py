"""Work out once a run what FastAPI works out again for every new app.

Nearly every check starts a new app, and a new app builds a validator for every
parameter and every answer of every route, though the annotations are those of the app
before: two thirds of what a run costs. A validator cannot be changed, and what it is
made of is compared by identity, so nobody can tell one that is remembered from a new
one. What is not complete yet, because a class is defined further below, is never
remembered.

This reaches into private parts of FastAPI, whose version is pinned for the checks'
sake anyway. Where they look different, everything is worked out again and again.
"""

import inspect
from collections.abc import Callable
from types import FunctionType, ModuleType
from typing import Any

Function = Callable[..., Any]
DONE = "__workbook_remembers__"
CALLERS_NAMES = 3
"""Where pydantic looks names up: one frame further than without this module."""


def remember_what_apps_share() -> None:
    """Let FastAPI remember, from now on and in this process."""
    try:
        from fastapi._compat import v2
        from fastapi.dependencies import utils
    except ImportError:
        return
    replace(v2, "TypeAdapter", remembered_adapters)
    replace(utils, "get_typed_signature", remembered_signatures)


def replace(
    module: ModuleType, name: str, remembered: Callable[[Function], Function]
) -> None:
    """Replace a function of a module by one that remembers, once."""
    function = getattr(module, name, None)
    if function is not None and not hasattr(function, DONE):
        replacement = remembered(function)
        setattr(replacement, DONE, True)
        setattr(module, name, replacement)


def remembered_adapters(build: Function) -> Function:
    """Return a `TypeAdapter` that remembers, by identity, what it was made of."""
    known: dict[tuple[object, ...], tuple[Any, object]] = {}

    def remembered(kind: Any, *, config: Any = None) -> Any:
        key = parts(kind, config)
        if key is None:
            return build(kind, config=config, _parent_depth=CALLERS_NAMES)
        if key not in known:
            adapter = build(kind, config=config, _parent_depth=CALLERS_NAMES)
            if not adapter.pydantic_complete:
                return adapter
            # What an id stands for is kept, or another object may get the same.
            known[key] = adapter, (kind, config)
        return known[key][0]

    return remembered


def parts(kind: Any, config: object) -> tuple[object, ...] | None:
    """Return the identities of everything that a validator is made of.

    FastAPI asks for ``Annotated[annotation, *metadata, FieldInfo]``, where all but the
    last are those of the learner's code, and the last is new at every call.
    """
    *metadata, field = getattr(kind, "__metadata__", (None,))
    given = getattr(field, "_attributes_set", None)
    if given is None or getattr(field, "metadata", True):
        return None
    attributes = tuple((name, id(value)) for name, value in sorted(given.items()))
    return (id(kind.__origin__), *map(id, metadata), attributes, id(config))


def remembered_signatures(read: Function) -> Function:
    """Return a reader of signatures that remembers those of plain functions."""
    known: dict[int, tuple[inspect.Signature, object]] = {}

    def remembered(call: Function) -> Any:
        if not isinstance(call, FunctionType) or is_vague(call):
            return read(call)
        if id(call) not in known:
            known[id(call)] = read(call), call
        return known[id(call)][0]

    return remembered


def is_vague(function: FunctionType) -> bool:
    """True when an annotation is a text: it may mean something else later on."""
    hints = inspect.unwrap(function).__annotations__
    return any(isinstance(hint, str) for hint in hints.values())
