"""The probe that walks over every operation, and the one that judges the answers."""

from collections.abc import Awaitable, Callable, Iterator
from random import Random
from typing import Annotated, Any

import pytest
from fastapi import FastAPI, HTTPException, Path, Query, Request, Response, UploadFile
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from pydantic import BaseModel, ConfigDict, Field

from checks.probes.findings import NOTHING
from checks.probes.formats import find_misfit, list_fields, success_schema
from checks.probes.walk import Walk, first_not_refused
from workbook.asgi import Loop
from workbook.client import Client


class NewThing(BaseModel):
    model_config = ConfigDict(extra="forbid")
    name: Annotated[str, Field(max_length=9, pattern="^[ -~]*$")]
    size: Annotated[int, Field(ge=1, le=5)] = 1


class Thing(NewThing):
    id: int
    owner_id: int = 7


class Things(BaseModel):
    items: list[Thing]
    total_count: int


Id = Annotated[int, Path(ge=1, le=2**63 - 1)]
Make = Callable[[FastAPI], Walk]


UNREADABLE: Any = {400: {"model": dict[str, Any]}}
FILE: Any = {200: {"content": {"a/b": {}}}}


class Shelf:
    """Things, and the operations on them. Nothing is wrong with these."""

    def __init__(self) -> None:
        self.things: dict[int, Thing] = {}

    async def create(self, new: NewThing, response: Response) -> Thing:
        thing = Thing(id=len(self.things) + 1, **new.model_dump())
        self.things[thing.id] = thing
        response.headers["location"] = f"/things/{thing.id}"
        return thing

    async def list_all(self, limit: Annotated[int, Query(ge=1)] = 9) -> Things:
        found = list(self.things.values())
        return Things(items=found[:limit], total_count=len(found))

    async def read(self, thing_id: Id) -> Thing:
        if thing_id not in self.things:
            raise HTTPException(404)
        return self.things[thing_id]

    async def draw(self, thing_id: Id, file: UploadFile) -> None:
        assert thing_id in self.things
        assert await file.read()

    async def list_for_user(self, user_id: Id) -> Things:
        found = [thing for thing in self.things.values() if thing.owner_id == user_id]
        return Things(items=found, total_count=len(found))

    async def remove(self, thing_id: Id) -> None:
        del self.things[thing_id]


def sound_app() -> FastAPI:
    """Return an app in which nothing is wrong."""
    app, shelf = FastAPI(), Shelf()
    app.post("/things", status_code=201, responses=UNREADABLE)(shelf.create)
    app.get("/things")(shelf.list_all)
    app.get("/things/{thing_id}")(shelf.read)
    app.post("/things/{thing_id}/picture", responses=UNREADABLE)(shelf.draw)
    app.get("/users/{user_id}/things")(shelf.list_for_user)
    app.delete("/things/{thing_id}", status_code=204)(shelf.remove)
    # FastAPI's own handler puts into its answer what came in, and JSON has no NaN.
    app.add_exception_handler(RequestValidationError, refuse)
    return app


async def refuse(_request: Request, _error: Exception) -> JSONResponse:
    return JSONResponse({"detail": []}, 422)


@pytest.fixture
def walk() -> Iterator[Make]:
    """Return how to walk over an app."""
    loop = Loop()
    clients: list[Client] = []

    def make(app: FastAPI) -> Walk:
        client = Client(app, loop)
        clients.append(client)
        client.start()
        return Walk(client, Random(1))

    yield make
    for client in clients:
        client.stop()
    loop.close()


def test_every_operation_gets_what_it_asks_for(walk: Make) -> None:
    """Ids, bodies and files are made from the description, in order."""
    answers = {str(case): answer for case, answer in walk(sound_app()).good()}

    assert {name: answer.status_code for name, answer in answers.items()} == {
        "POST /things": 201,
        "POST /things/{thing_id}/picture": 200,
        "GET /things": 200,
        "GET /things/{thing_id}": 200,
        "GET /users/{user_id}/things": 200,
        "DELETE /things/{thing_id}": 204,
    }
    assert answers["GET /users/{user_id}/things"].json()["items"]


def test_a_sound_app_refuses_everything(walk: Make) -> None:
    """What does not fit, and what should not be sent, on every operation."""
    there = walk(sound_app())
    refused = [*there.misfits(), *there.edges()]

    assert len(refused) > 50
    assert first_not_refused(iter(refused)) == NOTHING
    assert {case.operation.path for case, _ in refused} >= {
        "/things",
        "/things/{thing_id}",
        "/things/{thing_id}/picture",
    }
    assert {answer.status_code for _, answer in there.other_methods()} == {405}


@pytest.mark.parametrize(
    ("annotation", "steps", "words"),
    [
        (Annotated[int, Field(json_schema_extra={"maximum": 5})], "misfits", "6"),
        (
            Annotated[str, Field(json_schema_extra={"maxLength": 5})],
            "misfits",
            "xxxxxx",
        ),
        (str, "edges", "surrogate"),
        (Any, "edges", "NaN"),
    ],
)
def test_what_is_taken_all_the_same_is_found(
    walk: Make, annotation: Any, steps: str, words: str
) -> None:
    """A bound on paper only; a text that cannot be answered; a number that is none."""
    app = FastAPI()

    async def take(new: Any) -> None:
        """Take it."""

    take.__annotations__["new"] = type(
        "New", (BaseModel,), {"__annotations__": {"value": annotation}}
    )
    app.post("/things")(take)
    exchanges = getattr(walk(app), steps)()
    found = [
        f"{case.words} {case.body.decode()}"
        for case, answer in exchanges
        if answer.status_code // 100 != 4
    ]

    assert any(words in item for item in found), found


def test_a_crash_is_found(walk: Make) -> None:
    """The sentence names the operation, what was sent, and the status."""
    app = FastAPI()

    @app.get("/things/{thing_id}")
    async def read(thing_id: int) -> None:
        thing_id.to_bytes(8)

    assert first_not_refused(walk(app).edges()) == (
        "GET /things/{thing_id} with a huge number as thing_id answers 500",
    )


def test_answers_are_held_against_their_description(walk: Make) -> None:
    """Another status, another field, another type, a body where there is none."""

    async def conflict() -> Thing:
        raise HTTPException(409)

    def answer(response: Response) -> Callable[[], Awaitable[Response]]:
        async def handle() -> Response:
            return response

        return handle

    thing = {"name": "a", "size": 1, "id": 1, "owner_id": 1}
    text = Response("a thing", media_type="text/plain")
    app = FastAPI()
    app.get("/status")(conflict)
    app.get("/field", response_model=Thing)(answer(JSONResponse({**thing, "key": 1})))
    app.get("/type", response_model=Thing)(answer(text))
    app.get("/empty", status_code=204, response_model=None)(answer(text))
    app.get("/file", response_class=Response, responses=FILE)(answer(text))
    app.get("/no-file", response_class=Response, responses=FILE)(
        answer(JSONResponse({}))
    )
    there = walk(app)
    app_says = {
        case.operation.path: find_misfit(there.document, case, answer)
        for case, answer in there.good()
    }

    assert app_says == {
        "/status": "409 is not among its documented answers",
        "/field": "the body has 'key', which the description does not mention",
        "/type": "the body is text/plain and not JSON",
        "/empty": "200 is not among its documented answers",
        "/file": "",
        "/no-file": "JSON is not what it documents",
    }


def test_a_sound_app_answers_as_it_says(walk: Make) -> None:
    """Nothing is found in it, fifty times."""
    there = walk(sound_app())
    exchanges = list(there.good())
    for _ in range(50):
        assert not any(find_misfit(there.document, *item) for item in exchanges)


def test_lists_are_told_from_other_things(walk: Make) -> None:
    """A page has fields around its items, a bare list has none, a thing is no list."""
    app = sound_app()

    @app.get("/bare")
    async def bare() -> list[Thing]:
        return []

    there = walk(app)
    forms = {
        item.path: list_fields(there.document, success_schema(there.document, item))
        for item in there.operations
        if item.method == "GET"
    }

    assert forms == {
        "/things": {"items", "total_count"},
        "/users/{user_id}/things": {"items", "total_count"},
        "/things/{thing_id}": None,
        "/bare": frozenset(),
    }
