"""It looks as though the stop is recorded after an error but not after a cancellation, which is no Exception. A finally block runs for both."""
# caught by: test_3_lifespan.py::test_the_stop_is_recorded_after_a_cancellation
# says: must run for it too
# in app/main.py
logger.info("%s started", app.title)
try:
    yield
except Exception:
    logger.info("%s stopped", app.title)
    raise
logger.info("%s stopped", app.title)
