"""Apps that share what FastAPI worked out behave as if they shared nothing."""

import contextlib
import sys
from collections.abc import Iterator
from types import ModuleType, SimpleNamespace
from typing import Annotated, Any

import pytest
from fastapi import APIRouter, Body, Depends, FastAPI, Path, Query, routing
from fastapi._compat import v2
from fastapi.dependencies import utils
from pydantic import BaseModel, TypeAdapter
from pydantic.errors import PydanticUserError

from workbook import remembered
from workbook.asgi import Loop
from workbook.client import Client
from workbook.remembered import remember_what_apps_share, replace, same

FILLS_IN = "_populate_api_route_state"


class Item(BaseModel):
    """What is sent."""

    name: str
    parts: "list[Part]" = []


class Part(BaseModel):
    """Defined below the class that needs it."""

    size: int


def shelf() -> list[str]:
    """Return what an app puts in its place."""
    return []


router = APIRouter(prefix="/items", tags=["items"])


@router.post("/{shelf_id}")
async def create(
    shelf_id: Annotated[int, Path(ge=1)],  # noqa: ARG001 - a part of the address
    new: Annotated[Item, Body()],
    kept: Annotated[list[str], Depends(shelf)],
    loud: Annotated[bool, Query()] = False,
) -> Item:
    """Keep an item."""
    kept.append(new.name)
    return Item(name=new.name.upper() if loud else new.name, parts=new.parts)


@pytest.fixture
def loop() -> Iterator[Loop]:
    """A loop, closed at the end."""
    found = Loop()
    yield found
    found.close()


@pytest.fixture
def built(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """Every validator that is built from now on, with a memory that is empty."""
    found: list[object] = []

    def note(kind: Any, **options: Any) -> object:
        found.append(kind)
        return TypeAdapter(kind, **options)

    monkeypatch.setitem(vars(v2), "TypeAdapter", note)
    for module, name in ((routing, FILLS_IN), (utils, "get_dependant")):
        function = vars(module)[name]
        plain = getattr(function, remembered.DONE, function)
        monkeypatch.setitem(vars(module), name, plain)
    remember_what_apps_share()
    return found


def contexts(app: FastAPI) -> list[Any]:
    """Return the routes of an app that it has included."""
    found = routing.iter_route_contexts(app.routes)
    return [item for item in found if item.path and item.path.startswith("/items")]


def new_app(prefix: str = "") -> tuple[FastAPI, list[str]]:
    """Build an app with a shelf of its own."""
    app, kept = FastAPI(), list[str]()
    app.include_router(router, prefix=prefix)
    app.dependency_overrides[shelf] = lambda: kept
    return app, kept


def test_apps_share_no_state(loop: Loop, built: list[object]) -> None:
    """Each has its own overrides, though the second builds nothing."""
    (first, mine), (second, yours) = new_app(), new_app()

    said = Client(first, loop).post("/items/1?loud=true", json={"name": "a"})
    before = len(built)
    other = Client(second, loop).post("/items/2", json={"name": "b"})

    assert (said.json(), other.json()) == (
        {"name": "A", "parts": []},
        {"name": "b", "parts": []},
    )
    assert (mine, yours) == (["a"], ["b"])
    assert len(built) == before > 0
    assert first.openapi() == second.openapi()


@pytest.mark.usefixtures("built")
def test_what_is_included_elsewhere_is_another_route(loop: Loop) -> None:
    (first, _), (second, _) = new_app("/v1"), new_app("/v2")

    for app, there, not_there in ((first, "/v1", "/v2"), (second, "/v2", "/v1")):
        client = Client(app, loop)
        assert client.post(f"{there}/items/1", json={"name": "a"}).status_code == 200
        assert (
            client.post(f"{not_there}/items/1", json={"name": "a"}).status_code == 404
        )
        assert client.post(f"{there}/items/0", json={"name": "a"}).status_code == 422


@pytest.mark.usefixtures("built")
def test_what_is_changed_in_one_app_is_not_changed_in_the_next(loop: Loop) -> None:
    """Whoever reaches a route may change it; a list is not shared."""
    (first, _), (second, _) = new_app(), new_app()
    Client(first, loop).post("/items/1", json={"name": "a"})
    (context,) = contexts(first)
    context.tags.append("mine")
    context.dependant.call = None

    (other,) = contexts(second)

    assert other.tags == ["items"]
    assert other.dependant.call is create


@pytest.mark.usefixtures("built")
def test_a_changed_route_is_worked_out_anew(
    loop: Loop, monkeypatch: pytest.MonkeyPatch
) -> None:
    new = {"name": "a"}
    assert Client(new_app()[0], loop).post("/items/1", json=new).status_code == 200

    monkeypatch.setattr(router.routes[0], "status_code", 201)

    assert Client(new_app()[0], loop).post("/items/1", json=new).status_code == 201


def test_what_is_not_complete_is_not_remembered(built: list[object]) -> None:
    """A class that is defined further below completes it later."""
    unfinished = list["Later"]  # type: ignore[name-defined]  # noqa: F821 - that is the point
    kind = v2.FieldInfo(annotation=unfinished)

    for _ in range(2):
        with contextlib.suppress(PydanticUserError):
            v2.ModelField(field_info=kind, name="later")

    assert len(built) == 2


def test_another_kind_of_validator_is_built_as_ever(built: list[object]) -> None:
    """Of whatever FastAPI may ask for one day."""
    adapter = vars(v2)["TypeAdapter"](int)

    assert adapter.validate_python("5") == 5
    assert built == [int]


def a_limit(most: int = 5) -> int:
    """Take a parameter."""
    return most


def a_vague_limit(most: "int" = 5) -> int:
    """Take a parameter whose annotation is a text."""
    return most


class ALimit:
    """Take a parameter, and be no function."""

    def __call__(self, most: int = 5) -> int:
        """Take it."""
        return most


@pytest.mark.usefixtures("built")
@pytest.mark.parametrize(
    ("call", "remembers"),
    [(a_limit, True), (a_vague_limit, False), (ALimit(), False)],
    ids=["plain", "vague", "callable"],
)
def test_plain_dependencies_are_looked_at_once(call: Any, remembers: bool) -> None:
    """What may mean something else later is looked at again."""
    first, second = (utils.get_dependant(path="/", call=call) for _ in range(2))

    assert (first is second) is remembers
    assert [item.name for item in second.query_params] == ["most"]


@pytest.mark.usefixtures("built")
def test_it_is_done_once() -> None:
    now = vars(v2)["TypeAdapter"], vars(routing)[FILLS_IN]

    remember_what_apps_share()

    assert now == (vars(v2)["TypeAdapter"], vars(routing)[FILLS_IN])


def test_a_fastapi_that_looks_different_is_left_alone(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    module = ModuleType("module")

    replace(module, "missing", remembered.remembered_routes)
    monkeypatch.setitem(sys.modules, "fastapi._compat", None)
    remember_what_apps_share()

    assert not hasattr(module, "missing")


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("a", "a", True),
        (["a", 1], ["a", 1], True),
        (["a"], ("a",), False),
        ({"a": [1]}, {"a": [1]}, True),
        ({"a": 1, "b": 2}, {"b": 2, "a": 1}, False),
        ({"a", "b"}, {"b", "a"}, True),
        (True, 1, False),
        (SimpleNamespace(), SimpleNamespace(), False),
    ],
)
def test_what_is_the_same(one: object, other: object, alike: bool) -> None:
    assert (same(one) == same(other)) is alike
