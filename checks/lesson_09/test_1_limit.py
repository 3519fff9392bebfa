"""Exercise 1: the bytes are counted as they come."""

from pathlib import Path
from random import Random
from typing import Any

import pytest

from checks.probes.by_hand import NO_ERROR
from checks.probes.by_hand_files import MAX_BYTES, FilesByHand
from checks.probes.streaming import post_in_pieces
from checks.probes.todos import Todo
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
from workbook.suite import LessonTree, Suite

PIECE = 1024
AROUND_THE_FILE = 8 * 1024
ANNOUNCED = {"the truth": 1.0, "a tenth": 0.1, "nothing": None}


def test_one_byte_too_many_answers_413(
    client: Client, todo: Todo, shelf: Shelf, limits: Any, rng: Random
) -> None:
    """A file of max_bytes answers 201; one byte more answers 413."""
    content = some_text(rng, limits.max_bytes + 1)

    answers = [
        upload(client, todo, content[:-1], "just-right.txt"),
        upload(client, todo, content, "too-large.txt"),
    ]

    assert [answer.status_code for answer in answers] == [201, 413], (
        "the limit belongs to the file alone, and it is exact: the form around the "
        "file has bytes as well, which do not count"
    )
    assert shelf.contents == [content[:-1]], "the first of the two is still there"


def test_the_service_counts_without_a_form(
    lesson: LessonTree, suite: Suite, tmp_path: Path
) -> None:
    """The service itself refuses a byte too many, whoever hands it the pieces."""
    files = FilesByHand(lesson, suite.loop.run, tmp_path)
    half = b"x" * (MAX_BYTES // 2)

    refusals = [
        suite.loop.run(files.refusal(half, half)),
        suite.loop.run(files.refusal(half, half, b"x")),
    ]

    assert refusals == [NO_ERROR, "FileTooLarge"], (
        "a command that imports files has no form, and nobody has counted for it"
    )


@pytest.mark.parametrize("announced", ANNOUNCED)
def test_reading_stops_at_the_limit(
    client: Client, todo: Todo, limits: Any, rng: Random, announced: str
) -> None:
    """From a client that goes on and on, no more is read than the limit allows."""
    content = some_text(rng, 6 * limits.max_bytes)
    form = part_of_form(content, "endless.txt") + END
    pieces = (form[at : at + PIECE] for at in range(0, len(form), PIECE))
    share = ANNOUNCED[announced]
    says = None if share is None else int(len(form) * share)

    answer, pulled = post_in_pieces(client, attachments_of(todo), pieces, FORM, says)

    assert answer.status_code == 413, "the client has to learn why nobody listens"
    assert answer.json()["code"], "a refusal in the middle has the envelope as well"
    assert pulled <= limits.max_bytes + AROUND_THE_FILE + PIECE, (
        "so many bytes were taken in. What Content-Length says, the client "
        "has chosen; what has arrived, you can count. A limit that is looked at when "
        "all is there has cost the network, the disk and the time already"
    )
