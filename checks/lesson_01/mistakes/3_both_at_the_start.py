"""It looks as though both records are written before `yield`, so the log says stopped while the app serves. The second half of a lifespan stands after it."""
# caught by: test_3_lifespan.py::test_the_stop_is_not_recorded_while_the_app_serves
# says: what stands after it at the stop
# in app/main.py
logger.info("%s started", app.title)
logger.info("%s stopped", app.title)
yield
