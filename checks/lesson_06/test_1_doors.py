"""Exercise 1: tags are treated alike, whichever door they come in by."""

from typing import Any

from checks.probes.bodies import DOORS, send, whole
from checks.probes.findings import NOTHING
from checks.probes.slips import slip_at
from checks.probes.todos import TODOS, add_todo, address_of
from workbook.client import Client

NO_TAGS: dict[str, list[Any]] = {
    "tags": [
        *("home, work", None, [5], [None], [["home"]], {"home": 1}),
        *(["ho\x00me"], ["\ud83e"]),
    ]
}


def test_tags_are_a_list_of_clean_text(reader: Client) -> None:
    """What is no list of text is refused, and so is text that nobody can store."""
    todo = add_todo(reader, "Cook")

    assert slip_at(reader, todo, *DOORS, of=NO_TAGS) == NOTHING, (
        "a text with commas in it is one tag or two, depending on whom you ask. NUL "
        "and half of an emoji are as bad in a tag as in a title"
    )


def test_tags_are_tidy_at_every_door(reader: Client) -> None:
    """POST, PUT and PATCH tidy tags, and an empty list is a value."""
    todo = add_todo(reader, "Cook")

    for tags, kept in ([" One", "one "], ["one"]), ([], []):
        for door in DOORS:
            answer = send(reader, door, todo, tags=tags).json()
            assert answer.get("tags", answer) == kept, (
                "an empty list is a value: it takes the last tag away. And a tag is "
                "tidy, whichever door it came in by"
            )


def test_only_a_patch_keeps_tags_that_are_not_sent(reader: Client) -> None:
    """Without tags, POST and PUT leave none, and PATCH leaves those that are there."""
    path = address_of(add_todo(reader, "Cook", tags=["one"]))

    answer = reader.patch(path, json={"title": "Eat"})
    assert answer.json().get("tags") == ["one"], (
        "a PATCH that does not name the tags does not touch them"
    )
    for answer in (
        reader.put(path, json=whole("Cook")),
        reader.post(TODOS, json={"title": "Cook"}),
    ):
        assert answer.json().get("tags") == [], (
            "clients of lesson 5 send none. A PUT says all there is to say: what it "
            "leaves out is not there"
        )
