"""It looks as though a thread is started while the module is imported. Define things at import; start what you need when the app starts."""
# caught by: test_1_factory.py::test_importing_the_app_starts_nothing
# says: tests, tools and every worker of a server import the module
# top of app/main.py
import threading

warm_up = threading.Thread(target=logging.getLogger, daemon=True)
warm_up.start()
