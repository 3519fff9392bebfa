"""Point 5: every route answers what nobody should send with a 4xx."""

from checks.probes.findings import NOTHING, Findings
from checks.probes.walk import Walk, first_not_refused


def test_broken_requests_are_refused(walk: Walk) -> None:
    """Broken JSON, NaN, lone surrogates, huge ids and other media types give 4xx."""
    assert first_not_refused(walk.edges()) == NOTHING, (
        "a client's mistake is told to the client. A 5xx would wake somebody up, and a "
        "2xx would store what cannot be answered later"
    )


def test_other_methods_answer_405(walk: Walk) -> None:
    """A method that a path does not have answers 405 with Allow."""
    found = Findings()
    for case, answer in walk.other_methods():
        if answer.status_code != 405 or "allow" not in answer.headers:
            found = Findings([f"{case} answers {answer.status_code}"])
            break

    assert found == NOTHING, (
        "404 would say that the path is wrong; 405 says that the method is, and Allow "
        "which ones are right"
    )
