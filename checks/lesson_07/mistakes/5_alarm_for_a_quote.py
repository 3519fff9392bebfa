"""It looks as though a lost quote is an ERROR. Errors wake somebody at night, and nobody should be woken for a quote."""
# caught by: test_5_quote.py::test_a_lost_quote_is_a_warning
# says: nobody mends them
# in app/services/today_service.py #2
try:
    async with asyncio.timeout(QUOTE_SECONDS):
        return await self.quotes.pick()
except Exception:
    logger.exception("there is no quote today")
    return None
