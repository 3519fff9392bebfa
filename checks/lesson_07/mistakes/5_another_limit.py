"""It looks as though the time limit is written down a second time. QUOTE_SECONDS is the place where it is changed."""
# caught by: test_5_wait.py::test_a_quote_has_quote_seconds
# says: changes it there
# in app/services/today_service.py #2
try:
    async with asyncio.timeout(0.9):
        return await self.quotes.pick()
except Exception:
    logger.warning("there is no quote today", exc_info=True)
    return None
