"""It looks as though the stop is recorded on the line after `yield`, which is skipped when the server breaks off. Put it into a finally block."""
# caught by: test_3_lifespan.py::test_the_stop_is_recorded_after_an_error
# says: must run all the same
# in app/main.py
logger.info("%s started", app.title)
yield
logger.info("%s stopped", app.title)
