"""Exercise 1: a large file passes through, and is never there as a whole."""

from checks.probes.memory import peak_of
from checks.probes.streaming import post_in_pieces
from checks.probes.todos import Todo
from checks.probes.uploads import (
    END,
    FORM,
    attachments_of,
    part_of_form,
)
from workbook.client import Client

LARGEST = 20 * 1024 * 1024
PIECE = 64 * 1024
MOST_MEMORY = 5_000_000


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
