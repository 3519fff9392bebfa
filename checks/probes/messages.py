"""What the messages of a 422 should not hold."""

from collections.abc import Iterable, Iterator
from typing import Any

from checks.probes.findings import Findings
from workbook.asgi import Answer

PREFIXES = ("Value error", "Assertion failed")
"""Pydantic writes these before the message of a ValueError or AssertionError."""


def find_slips(answers: Iterable[Answer], *sent: str) -> Findings:
    """Find messages of refusals that begin like an exception, or repeat what was sent.

    An answer that refuses nothing is a slip as well: it would prove nothing.
    """
    return Findings(text for answer in answers for text in _slips(answer, sent))


def told(answer: Answer) -> Any:
    """Return the mistakes of a 422, else the status. Keys beside `detail` are free."""
    return answer.json()["detail"] if answer.status_code == 422 else answer.status_code


def _slips(answer: Answer, sent: tuple[str, ...]) -> Iterator[str]:
    mistakes = told(answer)
    if not isinstance(mistakes, list):
        yield f"this should have been refused: {mistakes}"
        return
    for mistake in mistakes:
        place = ".".join(map(str, mistake["loc"]))
        message = mistake["msg"]
        if message.startswith(PREFIXES):
            yield f"{place} is refused like this: {message!r}"
        elif any(text in message for text in sent):
            yield f"{place} repeats what was sent: {message!r}"
