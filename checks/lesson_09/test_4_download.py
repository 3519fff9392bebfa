"""Exercise 4: a browser saves a file, and neither shows nor guesses it."""

import pytest

from checks.probes.disposition import disposition
from checks.probes.todos import Todo
from checks.probes.uploads import JPEG, PDF, PNG, TEXT, download, upload
from workbook.client import Client

FILES = {
    "image/png": PNG,
    "image/jpeg": JPEG,
    "application/pdf": PDF,
    "text/plain; charset=utf-8": TEXT,
}
PLAIN = ["a note of mine.txt", "100%.txt", "%41.txt", "a;b=c,d.txt", "it's.txt"]
OTHERS = ["Tulpenblüte.txt", "日本.txt", "🥕 & 🍅.txt", 'so "so".txt', 'a";x="b.txt']


@pytest.mark.parametrize("media_type", FILES)
def test_a_download_is_saved_and_not_shown(
    client: Client, todo: Todo, media_type: str
) -> None:
    """A download is an attachment of the detected type, which nobody guesses anew."""
    file = upload(client, todo, FILES[media_type], "file", "text/html").json()

    headers = download(client, file).headers

    assert disposition(headers.get("content-disposition")).kind == "attachment", (
        "what is shown on your site runs with the rights of your site"
    )
    assert headers.get("x-content-type-options") == "nosniff", (
        "a browser that may guess finds a page in a text, or a script in a picture"
    )
    assert headers.get("content-type") == media_type, (
        "the type is the one that was detected, and not the one that was claimed"
    )


def test_a_download_is_for_one_person(client: Client, todo: Todo) -> None:
    """A download says how large it is, and that no cache may share it."""
    answer = download(client, upload(client, todo, PDF, "bill.pdf").json())

    assert answer.content == PDF, "these are the bytes that were sent"
    assert answer.headers.get("content-length") == str(len(PDF)), (
        "a browser that knows the size can show how much is still to come, and notices "
        "when something is missing"
    )
    assert answer.headers.get("cache-control") == "private", (
        "a cache between the two must not keep Alice's bill for Bob"
    )


@pytest.mark.parametrize("name", PLAIN)
def test_a_plain_name_is_told_twice(client: Client, todo: Todo, name: str) -> None:
    """A name in ASCII is told as filename, and percent-encoded as filename*."""
    answer = download(client, upload(client, todo, TEXT, name).json())

    told = disposition(answer.headers.get("content-disposition"))
    assert (told.plain, told.real) == (name, name), (
        "old programs know filename alone, and RFC 6266 prefers filename*. A percent "
        "sign, a semicolon or a space has to survive in both"
    )


@pytest.mark.parametrize("name", OTHERS)
def test_a_name_in_any_script_arrives(client: Client, todo: Todo, name: str) -> None:
    """Any other name arrives in filename*, with something in ASCII as filename."""
    answer = download(client, upload(client, todo, TEXT, name).json())

    told = disposition(answer.headers.get("content-disposition"))
    assert told.real == name, (
        "a header holds ASCII only, so a name in another script is written as "
        "filename*=UTF-8'' and percent-encoded; a quote must not end the name"
    )
    assert told.plain, "a program that does not know filename* needs a name, too"
