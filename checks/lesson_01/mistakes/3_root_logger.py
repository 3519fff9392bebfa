"""It looks as though the records are written with `logging` itself. Use the module's logger: its name tells a reader where they come from."""
# caught by: test_3_lifespan.py::test_start_and_stop_are_recorded_once_each
# says: these two INFO records
# in app/main.py
logging.info("%s started", app.title)
try:
    yield
finally:
    logging.info("%s stopped", app.title)
