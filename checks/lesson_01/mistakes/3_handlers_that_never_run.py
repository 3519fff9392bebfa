"""It looks as though the records are left to startup and shutdown handlers. An app with a lifespan never calls those: write into the lifespan itself."""
# caught by: test_3_lifespan.py::test_start_and_stop_are_recorded_once_each
# says: these two INFO records
# in app/main.py
app.router.on_startup.append(lambda: logger.info("%s started", app.title))
app.router.on_shutdown.append(lambda: logger.info("%s stopped", app.title))
yield
