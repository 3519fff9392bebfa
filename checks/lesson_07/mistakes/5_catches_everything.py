"""It looks as though everything is caught, also the signal that a request is cancelled. That one is no Exception, and has to pass."""
# caught by: test_5_wait.py::test_a_cancelled_request_ends
# says: keeps the server from stopping
# in app/services/today_service.py #2
try:
    async with asyncio.timeout(QUOTE_SECONDS):
        return await self.quotes.pick()
except BaseException:
    logger.warning("there is no quote today", exc_info=True)
    return None
