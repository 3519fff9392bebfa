"""Exercise 1: a file passes through, and is never in memory as a whole."""

from random import Random

from checks.probes.memory import peak_of
from checks.probes.streaming import post_in_pieces
from checks.probes.todos import Todo, location_of
from checks.probes.uploads import (
    END,
    FORM,
    Shelf,
    attachments_of,
    part_of_form,
    some_text,
    upload,
)
from workbook.client import Client

LARGEST = 20 * 1024 * 1024
PIECE = 256 * 1024
"""As much as asyncio takes from the network at once."""
MOST_MEMORY = 5_000_000


def test_a_file_comes_back_as_it_was_sent(
    client: Client, todo: Todo, shelf: Shelf, rng: Random
) -> None:
    """A file answers 201, and its Location leads to the same bytes."""
    content = some_text(rng, 700_000)

    answer = upload(client, todo, content, "tulips.txt")

    assert answer.status_code == 201, "nothing is wrong with this file"
    assert (answer.json()["todo_id"], answer.json()["size"]) == (
        *(todo["id"], len(content)),
    ), "an attachment says to which todo it belongs, and how many bytes it has"
    assert client.get(location_of(answer)).content == content, (
        "whoever counts passes every piece on, in order; a single byte that is missing "
        "breaks a picture"
    )
    assert shelf.contents == [content], "the bytes are kept once, in the storage"


def test_a_large_upload_takes_little_memory(client: Client, todo: Todo) -> None:
    """A file of 20 MiB is taken, and less than 5 MB of memory with it."""
    head = part_of_form(b"", "large.txt").removesuffix(b"\r\n")
    piece = b"0123456789abcde\n" * (PIECE // 16)
    pieces = [head, *[piece] * (LARGEST // PIECE), b"\r\n" + END]
    path = attachments_of(todo)

    (answer, _), highest = peak_of(lambda: post_in_pieces(client, path, pieces, FORM))

    assert answer.status_code == 201, "20 MiB is the limit, and not yet too much"
    assert answer.json()["size"] == LARGEST, "every byte of it is stored"
    assert highest < MOST_MEMORY, (
        "these bytes were in memory at once. Twenty people who upload at the same time "
        "take twenty times as much, and then the process is killed for all of them"
    )
