"""Files travel in a form as browsers send them, and a shelf shows what is kept."""

from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest
from fastapi import FastAPI, UploadFile

from checks.probes.uploads import (
    PNG,
    Shelf,
    field_of_form,
    part_of_form,
    post_form,
    some_text,
    upload,
)
from workbook.asgi import Loop
from workbook.client import Client

TODO = {"id": 7}
NAMES = [
    "note.txt",
    "日本.txt",
    'so "so".txt',
    "a;b.txt",
    "..\\up.txt",
    "../x",
    "a\0b",
    "",
]


@pytest.fixture
def client() -> Iterator[Client]:
    """A client of an app that says what it got."""
    app = FastAPI()

    @app.post("/api/v1/todos/{todo_id}/attachments")
    async def create_attachment(todo_id: int, file: UploadFile) -> list[str | int]:
        content = await file.read()
        claimed = file.content_type or ""
        return [todo_id, file.filename or "", claimed, content.hex()]

    loop = Loop()
    yield Client(app, loop)
    loop.close()


@pytest.mark.parametrize("name", NAMES)
def test_a_file_arrives_as_it_was_given(client: Client, name: str) -> None:
    """Names, claims and bytes arrive, however odd they are."""
    answer = upload(client, TODO, PNG, name, claimed="image/x-odd")

    assert answer.json() == [7, name, "image/x-odd", PNG.hex()]


def test_a_missing_file_is_missing(client: Client) -> None:
    """A form without the part, or with a text in its place, is refused."""
    forms = [(), (field_of_form("file", "x"),), (part_of_form(PNG, field="photo"),)]

    answers = [post_form(client, TODO, *parts) for parts in forms]

    assert [answer.status_code for answer in answers] == [422] * 3


def test_a_shelf_shows_what_is_there(tmp_path: Path) -> None:
    """Files are found where they are, also in folders below; a new shelf is empty."""
    shelf = Shelf(tmp_path / "shelf")
    assert (shelf.names, shelf.contents) == ([], [])

    (shelf.folder / "below").mkdir(parents=True)
    (shelf.folder / "b").write_bytes(b"one")
    (shelf.folder / "below" / "a").write_bytes(b"")

    assert shelf.names == ["b", "below/a"]
    assert shelf.contents == [b"", b"one"]


def test_texts_are_told_apart() -> None:
    """A text has as many bytes as were asked for, and no other text is like it."""
    rng = Random(9)

    texts = {some_text(rng, size) for size in [100] * 50}

    assert len(texts) == 50
    assert {len(text) for text in texts} == {100}
