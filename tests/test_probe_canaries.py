"""The probe of secrets: each that gets out is found, and nothing else is."""

from random import Random

from checks.probes.canaries import Canaries
from checks.probes.findings import NOTHING

ROUNDS = range(50)


def test_a_secret_that_gets_out_is_found() -> None:
    """Wherever it stands in a text, it is told where it was put."""
    for seed in ROUNDS:
        canaries = Canaries(Random(seed))
        one, two = canaries.new("a header"), canaries.new("a body")

        assert canaries.find_in(f"x{one}y") == (
            f"the secret in a header got out: …x{one}…",
        )
        assert len(canaries.find_in(f"{'x' * 99}{two} {one}")) == 2


def test_nothing_else_is_found() -> None:
    """Neither a part of a secret nor a secret of somebody else."""
    for seed in ROUNDS:
        canaries, others = Canaries(Random(seed)), Canaries(Random(seed + 1))
        secret = canaries.new("a header")

        assert canaries.find_in(secret[:-1] + others.new("a body")) == NOTHING
        assert canaries.find_in("") == NOTHING
