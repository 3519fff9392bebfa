"""Exercise 5: text that can be stored, and sent back."""

from random import Random

from checks.probes.bodies import DOORS, refusals, refused_place, send
from checks.probes.todos import TODOS, add_todo, some_title
from workbook.client import Client

HALF = "\ud83e"
TEXTS = (
    "Ünï \N{CARROT} 日本 \u202eאב \U00020000",
    "a\x01\x7f\tb\nc\r\nd'\"\\%_<b>\x85e",
    "e\u0301 ﬁ \ufeff Å \N{MAN}\u200d\N{PERSONAL COMPUTER}",
)


def test_nul_is_refused_wherever_text_comes_in(reader: Client, rng: Random) -> None:
    """NUL is refused in a title, a description and a question."""
    todo = add_todo(reader, some_title(rng))
    nul = [f"{some_title(rng)}\x00", "\x00Cook", "Cook\n\x00\ndinner"]

    wrong = {"title": nul, "description": nul[2:]}
    for got, place in refusals(reader, todo, *DOORS, of=wrong):
        assert got == place, (
            "a database that ends text at NUL keeps the half of it, and PostgreSQL "
            "answers with an error. Refuse it where text comes in"
        )
    assert refused_place(reader.get(TODOS, params={"q": nul[0]})) == "query.q", (
        "a question is text that comes in, too"
    )


def test_half_an_emoji_is_refused(reader: Client, rng: Random) -> None:
    """Half of an emoji answers 422, and the answer can be sent."""
    todo = add_todo(reader, some_title(rng))
    names = ("title", "description", "completed", "priority", "due_at")
    halves = {name: [f"Cook{HALF}"] for name in names}

    for got, place in refusals(reader, todo, *DOORS, of=halves):
        assert got == place, (
            "UTF-8 has no bytes for half of a surrogate pair. Such text cannot be "
            "stored, and an answer that repeats it cannot be sent: that is a 500"
        )


def test_every_other_sign_is_kept(reader: Client, rng: Random) -> None:
    """All other text is kept as it came, in a title and in a description."""
    todo = add_todo(reader, some_title(rng))

    for text in TEXTS:
        for door in DOORS:
            sent = {"title": text, "description": f" {text}\n"}
            kept = send(reader, door, todo, **sent).json()
            assert {name: kept.get(name, "not there") for name in sent} == sent, (
                "people write in many scripts, and in more than one line. Text that "
                "looks the same is not the same, and it belongs to who wrote it"
            )
