"""It looks as though the module asks for another server while it is imported. Define things at import; act when the app starts."""
# caught by: test_1_factory.py::test_importing_the_app_starts_nothing
# says: tests, tools and every worker of a server import the module
# top of app/main.py
import socket

with socket.socket() as probe:
    DATABASE_IS_UP = probe.connect_ex(("127.0.0.1", 5432)) == 0
