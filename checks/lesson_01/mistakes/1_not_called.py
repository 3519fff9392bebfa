"""It looks as though `app` is the function and not what it returns. Call create_app() there."""
# caught by: test_1_factory.py::test_the_server_finds_a_finished_app
# says: needs the app itself there, not a function
# in app/main.py #2
app = create_app
