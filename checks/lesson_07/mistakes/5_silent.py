"""It looks as though a lost quote leaves no trace. If nobody is told, nobody ever mends it."""
# caught by: test_5_quote.py::test_a_lost_quote_is_a_warning
# says: nobody mends them
# in app/services/today_service.py #2
try:
    async with asyncio.timeout(QUOTE_SECONDS):
        return await self.quotes.pick()
except Exception:
    return None
