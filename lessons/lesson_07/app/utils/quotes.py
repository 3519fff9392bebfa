"""The quote of the day. A part that nobody needs, and that may come from elsewhere."""

from typing import Protocol

from app.utils.clock import SYSTEM_CLOCK, Clock

QUOTES = (
    "A list is short when it begins with the hardest thing.",
    "What has no date is done by nobody.",
    "Done today is better than perfect on Friday.",
    "Two todos at once are one todo too many.",
    "The best reminder is a thing in the way.",
)


class QuoteSource(Protocol):
    """Where quotes come from; perhaps from another server, which can be down."""

    async def pick(self) -> str:
        """Return the quote of the day. This may fail, and it may take its time."""


class BuiltInQuotes:
    """Quotes that come with the application, another one every day."""

    def __init__(self, clock: Clock) -> None:
        self.clock = clock

    async def pick(self) -> str:
        return QUOTES[self.clock.now().toordinal() % len(QUOTES)]


async def get_quotes() -> QuoteSource:
    """Return where the quotes come from."""
    return BuiltInQuotes(SYSTEM_CLOCK)
