"""It looks as though the wait ends, but not the work. asyncio.wait leaves a task running; asyncio.timeout cancels it."""
# caught by: test_5_quote.py::test_a_quote_is_not_waited_for
# says: go on waiting for it
# in app/services/today_service.py #2
task = asyncio.ensure_future(self.quotes.pick())
await asyncio.wait({task}, timeout=QUOTE_SECONDS)
try:
    return task.result()
except Exception:
    logger.warning("there is no quote today", exc_info=True)
    return None
