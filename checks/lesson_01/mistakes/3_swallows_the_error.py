"""It looks as though the lifespan catches what made the server break off. Record the stop and let the error go on: there is nothing to catch."""
# caught by: test_3_lifespan.py::test_the_error_goes_on_to_the_server
# says: makes a crash look like a proper stop
# in app/main.py
logger.info("%s started", app.title)
try:
    yield
except Exception as error:
    logger.warning("%s broke off: %s", app.title, error)
finally:
    logger.info("%s stopped", app.title)
