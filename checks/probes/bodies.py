"""Send bodies that are just right or just wrong, and see what becomes of each."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from checks.probes.lists import blamed
from checks.probes.todos import TODOS, address_of
from workbook.asgi import Answer
from workbook.client import Client

JSON = {"content-type": "application/json"}
DOORS = ("POST", "PUT", "PATCH")
LONGEST = "Ä" * 200

OUT_OF_BOUNDS: dict[str, list[Any]] = {
    "title": ["", " \n\t\u00a0\u3000", f"{LONGEST}x"],
    "description": ["x" * 2001],
    "priority": [0, 6, -1],
}
OF_ANOTHER_TYPE: dict[str, list[Any]] = {
    "completed": ["yes", "true", 1, 0],
    "priority": ["3", 3.0, True],
    "title": [5, ["Cook"]],
    "description": [5],
}
CANNOT_BE_EMPTY: dict[str, list[Any]] = {
    "title": [None],
    "completed": [None],
    "priority": [None],
}
WITHOUT_OFFSET: dict[str, list[Any]] = {"due_at": ["2026-11-23T09:30:00"]}
SERVERS: dict[str, list[Any]] = {
    "id": [7],
    "owner_id": [2],
    "created_at": ["2026-11-23T09:30:00Z"],
    "updated_at": ["2026-11-23T09:30:00Z"],
    "completed_at": ["2026-11-23T09:30:00Z", None],
}
"""What the server decides, and no client."""


def whole(title: str, **fields: Any) -> dict[str, Any]:
    """Return a complete body: whatever a PUT demands is in it."""
    return {"title": title, "completed": False, "due_at": None, **fields}


def cases(*doors: str, of: Mapping[str, list[Any]]) -> Iterator[tuple[str, str, Any]]:
    """Return a door, a name and a value, for each value through each door."""
    for door in doors:
        for name, values in of.items():
            yield from ((door, name, value) for value in values)


def send(client: Client, door: str, todo: dict[str, Any], **fields: Any) -> Answer:
    """Send fields: by POST or PUT in a complete body, by PATCH alone."""
    body = fields if door == "PATCH" else {**whole("Cook"), **fields}
    path = TODOS if door == "POST" else address_of(todo)
    return client.request(door, path, json=body)


def refusals(
    client: Client, todo: dict[str, Any], *doors: str, of: Mapping[str, list[Any]]
) -> Iterator[tuple[Any, str]]:
    """Send each value through each door; return the place blamed, and the right one.

    They are sent one at a time, so that the last answer is the one that was wrong.
    """
    for door, name, value in cases(*doors, of=of):
        yield refused_place(send(client, door, todo, **{name: value})), f"body.{name}"


def refused_places(client: Client, bodies: Iterable[Any]) -> list[Any]:
    """Create a todo from each body; return where each is wrong, by its 422."""
    return [refused_place(client.post(TODOS, json=body)) for body in bodies]


def refused_place(answer: Answer) -> Any:
    """Return the place that a 422 blames, such as ``body.title``; else the status."""
    if answer.status_code != 422:
        return answer.status_code
    place = blamed(answer)
    is_path = isinstance(place, list) and all(type(part) is str for part in place)
    return ".".join(place) if is_path else place


def statuses(client: Client, bodies: Iterable[Any]) -> list[int]:
    """Create a todo from each body and return the status of each answer."""
    return [client.post(TODOS, json=body).status_code for body in bodies]


def post_text(client: Client, text: str | bytes) -> Answer:
    """Send a body as it is, whether it is JSON or not."""
    content = text.encode("ascii") if isinstance(text, str) else text
    return client.post(TODOS, content=content, headers=JSON)


def read(client: Client, todo: dict[str, Any]) -> Any:
    """Return the todo as it is now."""
    return client.get(address_of(todo)).json()
