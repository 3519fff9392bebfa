"""A command that cannot do what it was asked for."""


class Refused(Exception):
    """Why it cannot be done, in a sentence, and what to do next."""

    def __init__(self, reason: str, next_step: str = "", status: int = 2) -> None:
        super().__init__(reason)
        self.reason = reason
        self.next_step = next_step
        self.status = status
