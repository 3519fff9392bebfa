"""Exercise 4: a browser saves a file, and neither shows nor guesses it."""

from checks.probes.disposition import Disposition, disposition
from checks.probes.todos import Todo
from checks.probes.uploads import JPEG, PDF, PNG, TEXT, download, upload
from workbook.asgi import Answer
from workbook.client import Client

FILES = {
    "image/png": PNG,
    "image/jpeg": JPEG,
    "application/pdf": PDF,
    "text/plain;charset=utf-8": TEXT,
}
PLAIN = [
    "a note of mine.txt",
    "my_note.txt",
    "100%.txt",
    "%41.txt",
    "a;b=c,d.txt",
    "it's.txt",
]
OTHERS = [
    "Blüte.txt",
    "日本.txt",
    "🥕 & 🍅.txt",
    'so "so".txt',
    '".txt',
    'a";x="b.txt',
    "日本",
]


def test_a_download_is_saved_and_not_shown(client: Client, todo: Todo) -> None:
    """A download is an attachment of the detected type, which nobody guesses anew."""
    files = [
        upload(client, todo, content, "file", claimed="text/html").json()
        for content in FILES.values()
    ]

    headers = [download(client, file).headers for file in files]

    assert [each.get("content-disposition") for each in headers].count(None) == 0, (
        "without this header a browser shows what it can"
    )
    kinds = [disposition(each.get("content-disposition")).kind for each in headers]
    assert kinds == ["attachment"] * 4, (
        "what is shown on your site runs with the rights of your site"
    )
    rules = [each.get("x-content-type-options", "").lower() for each in headers]
    assert rules == ["nosniff"] * 4, (
        "a browser that may guess finds a page in a text, or a script in a picture"
    )
    types = [each.get("content-type", "").lower().replace(" ", "") for each in headers]
    assert dict(zip(FILES, types, strict=True)) == {kind: kind for kind in FILES}, (
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
    assert {"private", "no-store"} & rules_in(answer, "cache-control"), (
        "a cache between the two must not keep Alice's bill for Bob"
    )


def test_a_plain_name_is_told_twice(client: Client, todo: Todo) -> None:
    """A name in ASCII is told as filename, and percent-encoded as filename*."""
    told = {name: told_name(client, todo, name) for name in PLAIN}

    assert [name for name in PLAIN if told[name].real != name] == [], (
        "these names did not arrive in filename*, which RFC 6266 prefers. A percent "
        "sign, a semicolon or a space has to survive"
    )
    plain = {name: told[name].plain for name in PLAIN if told[name].plain != name}
    assert plain == {}, (
        "these names did not arrive in filename, and old programs know no other"
    )


def test_a_name_in_any_script_arrives(client: Client, todo: Todo) -> None:
    """Any other name arrives in filename*, with something in ASCII as filename."""
    told = {name: told_name(client, todo, name) for name in OTHERS}

    assert [name for name in OTHERS if told[name].real != name] == [], (
        "a header holds ASCII only, so these names are percent-encoded, behind "
        "filename*=UTF-8''. And a quote in a name must not end it"
    )
    assert [name for name in OTHERS if not told[name].plain] == [], (
        "a program that does not know filename* needs some name, too"
    )


def rules_in(answer: Answer, header: str) -> set[str]:
    """Return the words of a header that is a list."""
    return {rule.strip().lower() for rule in answer.headers.get(header, "").split(",")}


def told_name(client: Client, todo: Todo, name: str) -> Disposition:
    """Attach a file of that name, and return how a download of it is announced."""
    answer = download(client, upload(client, todo, TEXT, name).json())
    return disposition(answer.headers.get("content-disposition"))
