"""Exercise 3: a moment comes back in UTC, and is compared with others by it."""

from random import Random

from checks.probes.bodies import read, whole
from checks.probes.clock import YEARS, clock_of, far_from_london, some_day
from checks.probes.todos import TODOS, add_todo, address_of, ids_in, instant
from workbook.client import Client
from workbook.suite import LessonTree

OFFSETS = ("+05:00", "-09:30", "+14:00")
UTC_ENDS = ("Z", "+00:00")


def test_moments_come_back_in_utc(client: Client, rng: Random) -> None:
    """A moment with any offset comes back as the same moment in UTC."""
    parts = f"{rng.randrange(1, 10**6):06}"
    hands = some_day(rng, 2030).strftime(f"%Y-%m-%dT%H:%M:%S.{parts}")
    post, put, patch = (hands + offset for offset in OFFSETS)
    with far_from_london():
        todo = add_todo(client, "Cook", due_at=post)
        path = address_of(todo)
        answers = {
            "POST": todo,
            "PUT": client.put(path, json=whole("Cook", due_at=put)).json(),
            "PATCH": client.patch(path, json={"due_at": patch}).json(),
            "GET": read(client, todo),
        }
    found = {door: answer.get("due_at") for door, answer in answers.items()}

    asked = {"POST": post, "PUT": put, "PATCH": patch, "GET": patch}
    assert {door: instant(text) for door, text in found.items()} == {
        door: instant(text) for door, text in asked.items()
    }, (
        "another clock shows other hands at the same moment. Turning the offset into "
        "UTC without turning the hands makes it another moment"
    )
    ends = [str(text).endswith(UTC_ENDS) for text in found.values()]
    assert ends == [True] * 4, (
        "who sends one moment from Lima and from Delhi gets one text back. Then texts "
        "can be compared, by a person or by a database"
    )


def test_a_todo_is_late_from_its_moment_on(
    client: Client, lesson: LessonTree, rng: Random
) -> None:
    """The list of overdue todos goes by moments, and by the clock of the app."""
    clock = clock_of(client, lesson, some_day(rng, rng.choice(YEARS)))
    hands = clock.moment.strftime("%Y-%m-%dT%H:%M:%S")
    east, west = (
        add_todo(client, "Cook", due_at=hands + it) for it in ("+03:00", "-04:00")
    )
    assert instant(east["created_at"]) == clock.after(), (
        "get_clock provides the time for everything that a request writes down"
    )

    found = []
    for hours in (-4, 2, 7):
        clock.forward(hours=hours)
        found.append(ids_in(client.get(f"{TODOS}/overdue")))

    assert found == [[], [east["id"]], [east["id"], west["id"]]], (
        "both clocks show the same hands, and yet one of the todos is due seven hours "
        "before the other one"
    )
