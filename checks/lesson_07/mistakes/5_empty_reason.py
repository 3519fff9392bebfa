"""It looks as though the warning quotes the text of the error. That of a TimeoutError is empty; exc_info=True writes what kind of error it is."""
# caught by: test_5_wait.py::test_a_quote_that_is_too_late_is_a_warning
# says: leave the same words
# in app/services/today_service.py #2
try:
    async with asyncio.timeout(QUOTE_SECONDS):
        return await self.quotes.pick()
except Exception as error:
    logger.warning("there is no quote today: %s", error)
    return None
