"""Exercise 2: answer GET /health."""

import random

from workbook.client import Client


def test_health_answers_200_and_says_ok(client: Client) -> None:
    """GET /health answers 200 with {"status": "ok"}."""
    answer = client.get("/health")

    assert answer.status_code == 200, (
        "a monitor looks at the status first; anything but 200 counts as down"
    )
    assert answer.json() == {"status": "ok"}, (
        "the body is a contract too: a client compares it and expects exactly this"
    )
    assert client.get("/health").json() == {"status": "ok"}, (
        "a monitor asks every few seconds; asking must not change the answer"
    )


def test_health_is_labelled_as_json(reader: Client) -> None:
    """The answer of GET /health is labelled as JSON."""
    answer = reader.get("/health")

    assert answer.headers.get("content-type", "").startswith("application/json"), (
        "a client chooses how to read the body by its content type"
    )


def test_health_can_only_be_read(reader: Client) -> None:
    """POST /health answers 405 and says what is allowed."""
    answer = reader.post("/health")

    assert answer.status_code == 405, (
        "the path exists, but there is nothing to post: a client must be able to tell "
        "a wrong method from a wrong path"
    )
    assert "GET" in answer.headers.get("allow", ""), (
        "a 405 has to say in the header Allow what would work"
    )


def test_an_unknown_path_answers_404(reader: Client, rng: random.Random) -> None:
    """An unknown path answers 404, in JSON."""
    answer = reader.get(f"/health-{rng.randrange(10**6)}")

    assert answer.status_code == 404, (
        "an address that nobody promised must not look as if it worked"
    )
    assert "detail" in answer.json(), (
        "errors are JSON too, so that clients can read them"
    )
