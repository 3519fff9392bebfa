"""Send bodies that are just right or just wrong, and see what becomes of each."""

from collections.abc import Iterable
from typing import Any

from checks.probes.lists import blamed
from checks.probes.todos import TODOS, address_of
from workbook.asgi import Answer
from workbook.client import Client

JSON = {"content-type": "application/json"}


def whole(title: str, **fields: Any) -> dict[str, Any]:
    """Return a complete body: whatever a PUT demands is in it."""
    return {"title": title, "completed": False, "due_at": None, **fields}


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
