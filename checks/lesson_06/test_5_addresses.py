"""Exercise 5: an address is one that mail can reach, and has one spelling."""

from random import Random

from checks.probes.bodies import refused_place
from checks.probes.findings import NOTHING
from checks.probes.messages import find_slips
from checks.probes.registration import register, some_email
from workbook.client import Client

NO_ADDRESSES = [
    *("ada", "ada@", "@example.com", "ada@example", "a b@example.com", ""),
    *("ada@-x.example.com", "ada..l@example.com"),
]


def test_an_address_has_one_spelling(client: Client, rng: Random) -> None:
    """An address is answered in small letters, trimmed, its domain in Unicode."""
    plain, idn = some_email(rng), some_email(rng, "bücher.example.com")
    sent = [f"  {plain.title()} ", idn.upper().replace("BÜCHER", "XN--BCHER-KVA")]

    answers = [register(client, email).json() for email in sent]

    assert [answer.get("email", answer) for answer in answers] == [plain, idn], (
        "with one spelling for each mailbox, two addresses are the same when their "
        "texts are. A storage can compare texts"
    )


def test_what_is_no_address_is_refused(reader: Client) -> None:
    """Text that is no e-mail address is refused, and so is a number or null."""
    answers = [register(reader, email) for email in (*NO_ADDRESSES, 5, None)]

    assert [refused_place(it) for it in answers] == ["body.email"] * len(answers), (
        "a mail to such an address comes back, if it leaves at all"
    )


def test_a_refused_address_is_told_in_plain_words(reader: Client, rng: Random) -> None:
    """The message does not repeat the address, and is none of an exception."""
    word = f"secret{rng.randrange(10**9)}"
    wrong = [
        word,
        f"ada@{word}",
        f"ada@{word}\N{SNOWMAN}.example.com",
        f"{word} x@a.org",
    ]
    answers = [register(reader, email) for email in wrong]

    assert find_slips(answers, word) == NOTHING, (
        "what people type into this field is theirs; some type their password. The "
        "library behind EmailStr quotes pieces of it"
    )
