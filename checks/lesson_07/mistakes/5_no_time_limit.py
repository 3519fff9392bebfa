"""It looks as though nothing ends the wait for a quote. A server that hangs raises no error, it just never answers."""
# caught by: test_5_quote.py::test_a_quote_is_not_waited_for
# says: must not make us hang
# in app/services/today_service.py #2
try:
    return await self.quotes.pick()
except Exception:
    logger.warning("there is no quote today", exc_info=True)
    return None
