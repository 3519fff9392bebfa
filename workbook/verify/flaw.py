"""One thing that would let a learner down."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Flaw:
    """Where it is, why it is wrong, and what to do next."""

    lesson: str
    proof: str
    file: str
    reason: str
    next_step: str

    def __str__(self) -> str:
        return f"{self.lesson} · {self.proof} · {self.file}: {self.reason}"
