"""It looks as though no lifespan with the records in it runs. Write them into the lifespan, not into startup and shutdown handlers, and hand it to FastAPI in create_app()."""
# caught by: test_3_lifespan.py::test_start_and_stop_are_recorded_once_each
# says: these two INFO records
# in app/main.py
app.router.on_startup.append(lambda: logger.info("%s started", app.title))
app.router.on_shutdown.append(lambda: logger.info("%s stopped", app.title))
yield
