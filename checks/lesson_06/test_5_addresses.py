"""Exercise 5: an address is one that mail can reach, and has one spelling."""

from random import Random

from checks.probes.findings import NOTHING
from checks.probes.messages import find_slips
from checks.probes.registration import register, some_email
from checks.probes.slips import first_slip, shown
from workbook.client import Client

NO_ADDRESSES = [
    *("ada", "ada@", "@example.com", "ada@example", "a b@example.com", "", 5, None),
    *("ada@-x.example.com", "ada..l@example.com", "\ud83e@example.com", ["a@b.org"]),
]
WITH_A_NAME = ["Ada <ada@example.com>", "<ada@example.com>", '"A" <ada@example.com>']


def test_an_address_has_one_spelling(reader: Client, rng: Random) -> None:
    """An address is answered in small letters, trimmed, its domain in Unicode."""
    plain, idn = some_email(rng), some_email(rng, "bücher.example.com")
    spellings = {
        f"  {plain.title()} \n": plain,
        idn.upper().replace("BÜCHER", "XN--BCHER-KVA"): idn,
        f"{'x' * 30}+Work.{plain}": f"{'x' * 30}+work.{plain}",
    }

    for sent, kept in spellings.items():
        answer = register(reader, sent).json()
        assert answer.get("email", answer) == kept, (
            "with one spelling for each mailbox, two addresses are the same when their "
            "texts are. A storage can compare texts"
        )


def test_other_letters_are_another_mailbox(reader: Client, rng: Random) -> None:
    """Letters are neither folded nor cut off: what differs is another account."""
    number = rng.randrange(10**9)
    addresses = [f"straße.{number}", f"strasse.{number}", f"ada.{number}"]
    addresses += [f"ada.{number}+home", f"a.da.{number}"]

    for local in addresses:
        answer = register(reader, f"{local}@example.com").json()
        assert answer.get("email", answer) == f"{local}@example.com", (
            "these reach other people, on some server at least. Who makes one account "
            "of them keeps somebody out"
        )


def test_what_is_no_address_is_refused(reader: Client) -> None:
    """Text that is no e-mail address is refused, and so is a number or null."""
    answers = ((f"email {shown(it)}", register(reader, it)) for it in NO_ADDRESSES)

    assert first_slip(answers, "body.email") == NOTHING, (
        "a mail to such an address comes back, if it leaves at all"
    )


def test_an_address_comes_alone(reader: Client) -> None:
    """An address with a name in front of it, or in brackets, is refused."""
    answers = ((f"email {shown(it)}", register(reader, it)) for it in WITH_A_NAME)

    assert first_slip(answers, "body.email") == NOTHING, (
        "EmailStr takes the name for a part of the address and throws it away. Who "
        "sends one has confused two fields, and should hear of it"
    )


def test_a_refused_address_is_told_in_plain_words(reader: Client, rng: Random) -> None:
    """The message does not repeat the address, and is none of an exception."""
    word = f"secret{rng.randrange(10**9)}"
    wrong = [word, f"ada@{word}", f"ada@{word}\N{SNOWMAN}.example.com"]
    wrong += [f"{word} x@a.org", f"{word} <x@example.com>"]

    for address in wrong:
        assert find_slips([register(reader, address)], word) == NOTHING, (
            "what people type into this field is theirs; some type their password. The "
            "library behind EmailStr quotes pieces of it"
        )
