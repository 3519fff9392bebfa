"""It looks as though only the errors of a network are expected. A source of quotes may fail in any way, and none of them matters."""
# caught by: test_5_quote.py::test_a_failing_quote_is_left_out
# says: Nobody has ever needed a quote
# in app/services/today_service.py #2
try:
    async with asyncio.timeout(QUOTE_SECONDS):
        return await self.quotes.pick()
except (OSError, TimeoutError):
    logger.warning("there is no quote today", exc_info=True)
    return None
