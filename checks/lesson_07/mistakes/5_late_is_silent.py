"""It looks as though a quote that comes too late leaves no trace, and only one that fails is a warning. Slow is what nobody notices."""
# caught by: test_5_wait.py::test_a_quote_that_is_too_late_is_a_warning
# says: slow is seen least
# in app/services/today_service.py #2
try:
    async with asyncio.timeout(QUOTE_SECONDS):
        return await self.quotes.pick()
except TimeoutError:
    return None
except Exception:
    logger.warning("there is no quote today", exc_info=True)
    return None
