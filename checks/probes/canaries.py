"""Secrets that nobody can guess, and where they are found again."""

from random import Random

from checks.probes.findings import Findings


class Canaries:
    """Makes secrets, each for one place, and finds those that got out."""

    def __init__(self, rng: Random) -> None:
        self._rng = rng
        self._places: dict[str, str] = {}

    def new(self, place: str) -> str:
        """Return a new secret, and remember where it is put."""
        secret = f"canary{self._rng.randrange(10**11, 10**12)}"
        self._places[secret] = place
        return secret

    def find_in(self, text: str) -> Findings:
        """Find secrets in a text; say where each was put, and what stands around it."""
        return Findings(
            f"the secret in {place} got out: {_around(text, secret)}"
            for secret, place in self._places.items()
            if secret in text
        )


def _around(text: str, secret: str) -> str:
    start = text.index(secret)
    return f"…{text[max(0, start - 30) : start + len(secret)]}…"
