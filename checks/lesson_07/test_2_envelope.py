"""Exercise 2: whatever is refused is told in one envelope."""

from itertools import combinations
from random import Random

from checks.probes.envelope import find_without_envelope, provoked_errors
from checks.probes.findings import NOTHING
from checks.probes.lists import some_word
from checks.probes.todos import TODOS
from workbook.client import Client

SHORTEST_ID, LEAST_OWN_SIGNS = 16, 8


def test_every_operation_tells_errors_in_the_envelope(
    reader: Client, rng: Random
) -> None:
    """Missing things, other methods and bodies that are no JSON get the envelope."""
    statuses = set()
    for error in provoked_errors(reader, rng):
        assert find_without_envelope([error]) == NOTHING, (
            "a client has one function that reads errors, and needs it most for the "
            "errors that nobody has thought of"
        )
        statuses.add(error.status_code)

    assert statuses >= {404, 405, 422}, (
        "all operations were asked for what is missing, wrongly, and by other methods"
    )


def test_every_answer_has_a_request_id_of_its_own(reader: Client, rng: Random) -> None:
    """A request_id is long, and no two of them are alike."""
    paths = [f"/{some_word(rng)}", f"{TODOS}/0", f"{TODOS}/{rng.randrange(10**9)}"] * 5

    ids = [str(reader.get(path).json().get("request_id")) for path in paths]

    assert len(set(ids)) == len(paths), (
        "these are the ids of 15 errors. Somebody will ask about one, and name its id"
    )
    alike = (sum(map(str.__ne__, one, two)) for one, two in combinations(ids, 2))
    assert min(map(len, ids)) >= SHORTEST_ID, (
        f"{ids[0]} is short. There are millions of errors; some share such an id"
    )
    assert min(alike) >= LEAST_OWN_SIGNS, (
        f"{ids[0]} and {ids[1]} are almost the same: that is a count or a time. Two "
        "servers, or one that starts again, hand out the same ones"
    )
