"""It looks as though the records have another level. Who looks for starts and stops looks at INFO."""
# caught by: test_3_lifespan.py::test_start_and_stop_are_recorded_once_each
# says: these two INFO records
# in app/main.py
logger.warning("%s started", app.title)
try:
    yield
finally:
    logger.warning("%s stopped", app.title)
