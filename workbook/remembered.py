"""Work out once a run what FastAPI works out again for every new app.

Nearly every check starts an app of its own, and at its first request an app looks at
every endpoint and builds a validator for every parameter and answer, though all of
them are those of the app before: two thirds of what a run costs. Here FastAPI
remembers, for what is the very same object: an endpoint that differs is another
object. The apps themselves share nothing: each has handlers, overrides and state of
its own.

This reaches into private parts of FastAPI, whose version is pinned for the checks'
sake anyway. Where they look different, everything is worked out again and again.
"""

import copy
from collections.abc import Callable
from types import FunctionType, ModuleType
from typing import Any

Function = Callable[..., Any]
DONE = "__workbook_remembers__"
"""An attribute of what has been replaced: the function as FastAPI has it."""
CALLERS_NAMES = 3
"""Where pydantic looks names up: one frame further than without this module."""
OF_THE_APP = "dependency_overrides_provider"


def remember_what_apps_share() -> None:
    """Let FastAPI remember, from now on and in this process."""
    try:
        from fastapi import routing
        from fastapi._compat import v2
        from fastapi.dependencies import utils
    except ImportError:
        return
    replace(v2, "TypeAdapter", remembered_adapters)
    replace(routing, "_populate_api_route_state", remembered_routes)
    # In an app with an override, FastAPI looks at every dependency at every request.
    replace(utils, "get_dependant", remembered_dependants)


def replace(
    module: ModuleType, name: str, remembered: Callable[[Function], Function]
) -> None:
    """Replace a function of a module by one that remembers, once."""
    function = getattr(module, name, None)
    if function is not None and not hasattr(function, DONE):
        replacement = remembered(function)
        setattr(replacement, DONE, function)
        setattr(module, name, replacement)


def remembered_adapters(build: Function) -> Function:
    """Return a `TypeAdapter` that remembers, by identity, what it was made of."""
    known: dict[object, tuple[Any, object]] = {}

    def remembered(kind: Any, *, config: Any = None) -> Any:
        key = parts(kind, config)
        if key is None:
            return build(kind, config=config, _parent_depth=CALLERS_NAMES)
        if key not in known:
            adapter = build(kind, config=config, _parent_depth=CALLERS_NAMES)
            if not adapter.pydantic_complete:
                return adapter  # a class that it needs is defined further below
            known[key] = adapter, (kind, config)
        return known[key][0]

    return remembered


def parts(kind: Any, config: object) -> object:
    """Return what tells whether a validator is made of the same things.

    FastAPI asks for ``Annotated[annotation, *metadata, FieldInfo]``, where all but the
    last are those of the learner's code, and the last is new at every call.
    """
    *metadata, field = getattr(kind, "__metadata__", (None,))
    given = getattr(field, "_attributes_set", None)
    if given is None or getattr(field, "metadata", True):
        return None
    return id(kind.__origin__), *map(id, metadata), same(given), id(config)


def remembered_routes(work_out: Function) -> Function:
    """Return what fills in a route of an included router, and remembers it."""
    known: dict[object, tuple[dict[str, Any], object]] = {}

    def remembered(route: Any, *given: Any, **named: Any) -> None:
        if type(route).__name__ != "_EffectiveRouteContext":
            work_out(route, *given, **named)
            return
        provider = named.get(OF_THE_APP)
        named = {**named, OF_THE_APP: None}
        key = same(given), same(named)
        if key not in known:
            before = dict(vars(route))
            work_out(route, *given, **named)
            found = {
                name: value
                for name, value in vars(route).items()
                if name not in before or value is not before[name]
            }
            # What an id stands for is kept, or another object may get the same.
            known[key] = found, (given, named)
        vars(route).update({n: own(value) for n, value in known[key][0].items()})
        setattr(route, OF_THE_APP, provider)

    return remembered


def remembered_dependants(look_at: Function) -> Function:
    """Return what looks at the parameters of a dependency, and remembers them."""
    known: dict[object, tuple[object, object]] = {}

    def remembered(**named: Any) -> object:
        call = named.get("call")
        if not isinstance(call, FunctionType) or is_vague(call):
            return look_at(**named)
        key = same(named)
        if key not in known:
            known[key] = look_at(**named), named
        return known[key][0]

    return remembered


def is_vague(function: FunctionType) -> bool:
    """True when an annotation is a text: it may mean something else later on."""
    return any(isinstance(hint, str) for hint in function.__annotations__.values())


def own(value: Any) -> Any:
    """Return a copy of what an app might change."""
    can_change = isinstance(value, list | dict | set)
    is_dependant = type(value).__name__ == "Dependant"
    return copy.copy(value) if can_change or is_dependant else value


def same(value: Any) -> object:
    """Return what is equal for what is the same: its identity, or its content."""
    kind = type(value)
    if kind is str:
        return value
    if kind is list or kind is tuple:
        return kind, *map(same, value)
    if kind is dict:
        return kind, *value, *map(same, value.values())
    return frozenset(value) if kind is set else id(value)
