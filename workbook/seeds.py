"""The seed of the random values in a run of checks."""

import os
import random


def choose_seed(given: int | None) -> int:
    """Return the seed of this run: an option, the environment, or a new one."""
    if given is not None:
        return given
    from_environment = os.environ.get("WORKBOOK_SEED", "")
    if from_environment.isdigit():
        return int(from_environment)
    return random.SystemRandom().randrange(10**6)
