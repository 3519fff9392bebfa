"""It looks as though a task waits for the quote, and goes on waiting when the request is cancelled. asyncio.timeout needs no task."""
# caught by: test_5_wait.py::test_a_cancelled_request_ends
# says: leaves a task behind
# in app/services/today_service.py #2
task = asyncio.ensure_future(self.quotes.pick())
await asyncio.wait({task}, timeout=QUOTE_SECONDS)
try:
    if not task.done():
        task.cancel()
        raise TimeoutError
    return task.result()
except Exception:
    logger.warning("there is no quote today", exc_info=True)
    return None
