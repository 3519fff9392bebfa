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
        still_open = TodoQuery(completed=False)
        overdue = TodoQuery(completed=False, due_before=self.clock.now())
        return TodayRead(
            open_todos=await self.todos.count_for_owner(owner_id, still_open),
            overdue_todos=await self.todos.count_for_owner(owner_id, overdue),
            quote=await self._quote(),
        )

    async def _quote(self) -> str | None:
        """Return the quote of the day, or None when it fails or lets us wait."""
        try:
            async with asyncio.timeout(QUOTE_SECONDS):
                return await self.quotes.pick()
        except Exception:
            logger.warning("there is no quote today", exc_info=True)
            return None
