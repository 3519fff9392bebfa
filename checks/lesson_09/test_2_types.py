"""Exercise 2: the bytes say what a file is, whatever its sender says."""

from checks.probes.todos import Todo
from checks.probes.uploads import (
    JPEG,
    PDF,
    PNG,
    TEXT,
    Shelf,
    attached,
    upload,
)
from workbook.client import Client

TAKEN = {
    "image/png": PNG,
    "image/jpeg": JPEG,
    "application/pdf": PDF,
    "text/plain": TEXT,
}
REFUSED = {
    "a GIF": b"GIF89a\1\0\1\0\x80\0\0\0\0\0\xff\xff\xff;",
    "an archive": b"PK\3\4\x14\0\0\0\x08\0",
    "a program": b"\x7fELF\2\1\1\0\0\0\0\0",
    "text in Latin-1": "Tulips f\xfcr M\xfcller".encode("latin-1"),
    "text in UTF-16": "Tulips".encode("utf-16"),
    "text in Shift JIS": "チューリップ".encode("shift_jis"),
    "text with NUL": b"Tulips\0Roses",
    "text with NUL further on": b"Tulips, roses.\n" * 15_000 + b"\0",
    "text in Latin-1 that ends there": b"caf\xe9",
    "text with an escape": b"a\x1b[31mb",
    "text with DEL": b"a\x7fb",
    "text with a vertical tab": b"a\x0bb",
    "most of the signature of a PNG": PNG[:7] + b"\0",
    "most of the signature of a JPEG": JPEG[:2] + b"\0",
    "most of the signature of a PDF": PDF[:4] + b"\0",
    "a signature further on": b"\1" + PNG,
    "another signature further on": b"\1" + PDF,
}


def test_only_four_types_are_taken(client: Client, todo: Todo, shelf: Shelf) -> None:
    """PNG, JPEG, PDF and plain text are taken, whatever is claimed; all else is 415."""
    answers = [
        upload(client, todo, TAKEN[kind], kind.replace("/", "-"), claimed="text/html")
        for kind in TAKEN
    ]
    types = [answer.json().get("content_type") for answer in answers]
    assert types == [*TAKEN], (
        "each of the four is known by its first bytes, and text by having no others. "
        "The Content-Type of the part was written by whoever sent it"
    )

    statuses = {
        name: upload(client, todo, content, "file", claimed="image/png").status_code
        for name, content in REFUSED.items()
    }
    assert [name for name in statuses if statuses[name] != 415] == [], (
        "these were taken for something that they are not. What nobody has thought "
        "of is refused: a list of what is forbidden is never complete"
    )
    assert shelf.contents == sorted(TAKEN.values()), "what is refused is not stored"


def test_a_name_has_to_fit(client: Client, todo: Todo) -> None:
    """A name that ends like another type answers 415; case plays no part."""
    fits = {"a.png": PNG, "b.JPEG": JPEG, "c.jpg": JPEG, "d.Pdf": PDF, "e.TXT": TEXT}
    lies = {"f.png": TEXT, "g.txt": PNG, "h.html": TEXT, "i.exe": PDF, ".html": TEXT}

    good = [upload(client, todo, fits[name], name).status_code for name in fits]
    bad = [upload(client, todo, lies[name], name).status_code for name in lies]

    assert good == [201] * 5, "the ending says what the bytes say"
    assert bad == [415] * 5, (
        "the computer of whoever downloads it opens a file by its ending, and not by "
        "the type that we have found"
    )
    assert attached(client, todo) == [*fits], "what is refused is not attached"
