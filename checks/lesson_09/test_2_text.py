"""Exercise 2: text is taken, and what a browser would run is not."""

from itertools import cycle, islice

from checks.probes.todos import Todo
from checks.probes.uploads import Shelf, upload
from workbook.client import Client

PAGES = {
    "a page": b"<!DOCTYPE html><script>alert(1)</script>",
    "a page in capitals": b"<HTML><SCRIPT>alert(1)</SCRIPT>",
    "a page behind space": b" \r\n\t<html><script>alert(1)</script>",
    "a page behind a mark of order": "\ufeff<html>".encode(),
    "a page behind a mark and space": "\ufeff <html>".encode(),
    "a page behind space and a mark": " \ufeff<html>".encode(),
    "a page behind a form feed": b"\f<html>",
    "a comment": b"<!-- --><script>alert(1)</script>",
    "a picture that fails": b"<img src=x onerror=alert(1)>",
    "a tag that is rare": b"<Marquee onstart=alert(1)>",
    "a script": b"<script>alert(1)</script>",
    "a drawing": b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
    "XML": b'<?xml version="1.0"?><svg onload="alert(1)"/>',
}
OTHER_NAMES = ["cat.png", "page.html", "page"]


def test_no_page_is_taken(client: Client, todo: Todo, shelf: Shelf) -> None:
    """What a browser could run answers 415, under the name of a picture as well."""
    # Under the name of a text, nothing but its bytes gives a page away.
    names = [*["note.txt"] * len(PAGES), *islice(cycle(OTHER_NAMES), len(PAGES))]
    cases = list(zip([*PAGES] * 2, names, strict=True))

    answers = [
        upload(client, todo, PAGES[kind], f"{number}-{name}", claimed="image/png")
        for number, (kind, name) in enumerate(cases)
    ]

    taken = [
        f"{kind} as {name}"
        for (kind, name), answer in zip(cases, answers, strict=True)
        if answer.status_code != 415
    ]
    assert taken == [], (
        "a page on your site runs its script in the name of whoever opens it. It is "
        "text, too, so what a browser would take for a page has to be left out"
    )
    assert shelf.names == [], "what is refused is not stored"


def test_text_may_have_brackets(client: Client, todo: Todo) -> None:
    """Text with brackets, tabs, line breaks or any script in it is plain text."""
    texts = ["<3 you", "a <b> c", "< 5 and > 3", "\t1\r\n2\n", "\ufeffnote", "日本 🥕"]

    refused = [
        text
        for number, text in enumerate(texts)
        if upload(client, todo, text.encode(), f"{number}.txt").status_code != 201
    ]

    assert refused == [], "nobody takes these for a page, and people write like that"


def test_text_may_break_off_within_a_sign(client: Client, todo: Todo) -> None:
    """A sign that lies across the end of the first 256 KiB breaks no text."""
    texts = [b"x" * shift + "€".encode() * 90_000 for shift in range(3)]

    answers = [
        upload(client, todo, text, f"{number}.txt") for number, text in enumerate(texts)
    ]

    assert [answer.status_code for answer in answers] == [201] * 3, (
        "a sign has up to four bytes, and 256 KiB end wherever they end"
    )
