"""It looks as though the limit is shorter than QUOTE_SECONDS, so quotes are lost that come in time."""
# caught by: test_5_wait.py::test_a_quote_has_quote_seconds
# says: this quote came after
# in app/services/today_service.py #2
try:
    async with asyncio.timeout(0.05):
        return await self.quotes.pick()
except Exception:
    logger.warning("there is no quote today", exc_info=True)
    return None
