"""What somebody wants to know in the morning."""

import asyncio
import logging

from app.repositories.base import TodoQuery, TodoRepository
from app.schemas.today import TodayRead
from app.utils.clock import SYSTEM_CLOCK, Clock
from app.utils.quotes import QuoteSource

logger = logging.getLogger(__name__)

QUOTE_SECONDS = 0.3  # nobody waits longer for something that nobody needs


class TodayService:
    """Counts what has to be there, and an extra that may fail."""

    def __init__(
        self,
        todos: TodoRepository,
        quotes: QuoteSource,
        clock: Clock = SYSTEM_CLOCK,
    ) -> None:
        self.todos = todos
        self.quotes = quotes
        self.clock = clock

    async def look(self, owner_id: int) -> TodayRead:
        """Return the counts of the owner's todos, and a quote if there is one."""
        # exercise 5: Count what is open and what is overdue, and add the quote.
        raise NotImplementedError("exercise 5")
        # end exercise 5

    async def _quote(self) -> str | None:
        """Return the quote of the day, or None when it fails or lets us wait."""
        # exercise 5: Wait QUOTE_SECONDS for the quote; a failure costs only a warning.
        return await self.quotes.pick()
        # end exercise 5
