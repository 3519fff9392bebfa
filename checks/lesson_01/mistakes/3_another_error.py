"""It looks as though the lifespan raises an error of its own in place of the one that came. Record the stop and let the error go on: there is nothing to catch."""
# caught by: test_3_lifespan.py::test_the_error_goes_on_to_the_server
# says: hides the reason
# in app/main.py
logger.info("%s started", app.title)
try:
    yield
except Exception as error:
    raise RuntimeError("the app broke off") from error
finally:
    logger.info("%s stopped", app.title)
