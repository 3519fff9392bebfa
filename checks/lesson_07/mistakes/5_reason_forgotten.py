"""It looks as though the warning does not say why there is no quote. exc_info=True adds the error to it."""
# caught by: test_5_quote.py::test_a_lost_quote_is_a_warning
# says: why there is no quote
# in app/services/today_service.py #2
try:
    async with asyncio.timeout(QUOTE_SECONDS):
        return await self.quotes.pick()
except Exception:
    logger.warning("there is no quote today")
    return None
