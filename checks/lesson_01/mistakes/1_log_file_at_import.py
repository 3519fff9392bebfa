"""It looks as though a file is opened while the module is imported. Define things at import; open what you need when the app starts."""
# caught by: test_1_factory.py::test_importing_the_app_starts_nothing
# says: tests, tools and every worker of a server import the module
# top of app/main.py
import os

logging.basicConfig(filename=os.environ.get("LOG_FILE", os.devnull))
