"""Exercise 4: the description says what comes in and what goes out."""

from checks.probes.described import field_names, received, sent
from checks.probes.todos import TODOS
from workbook.client import Client

ONE = f"{TODOS}/{{todo_id}}"
OF_A_USER = "/api/v1/users/{user_id}/todos"
REQUESTS = [("post", TODOS), ("put", ONE), ("patch", ONE)]
ANSWERS = [*REQUESTS, ("get", ONE), ("get", f"{OF_A_USER}/{{todo_id}}")]
LISTS = [("get", TODOS), ("get", f"{TODOS}/overdue"), ("get", OF_A_USER)]
CHOSEN = {"title", "completed", "due_at", "description", "priority"}
SERVERS = {"id", "owner_id", "created_at", "updated_at", "completed_at"}
ENVELOPE = {"items", "page", "limit", "total_count"}


def test_the_description_tells_what_comes_in(reader: Client) -> None:
    """In OpenAPI, requests have the fields that a client chooses, and no others."""
    requests = {
        f"{method.upper()} {path}": field_names(received(reader, method, path))
        for method, path in REQUESTS
    }
    assert [
        name for name, names in requests.items() if names & SERVERS or CHOSEN - names
    ] == [], "these requests are described with other fields than the client may send"


def test_the_description_tells_what_goes_out(reader: Client) -> None:
    """In OpenAPI, an answer has all ten fields, and a list is a page of such todos."""
    todos = {
        f"{method.upper()} {path}": sent(reader, method, path)
        for method, path in ANSWERS
    } | {
        f"{method.upper()} {path}": sent(reader, method, path, "items")
        for method, path in LISTS
    }
    agreed = CHOSEN | SERVERS
    assert [name for name in todos if agreed - field_names(todos[name])] == [], (
        "these answers are described as something else than a todo, or a page of them. "
        "Who generates a client from the description gets no types"
    )
    assert [name for name in todos if todos[name].get("title") == "Todo"] == [], (
        "these answers are described as Todo, which is what the application keeps. The "
        "next field that it gets for internal use is public at once"
    )
    pages = [ENVELOPE - field_names(sent(reader, *where)) for where in LISTS]
    assert pages == [set()] * len(LISTS), (
        "a page is described with its number, its limit and the count of all items"
    )
