"""It looks as though the router is included after the factory has returned, so only the server's app has it. Include it inside create_app()."""
# caught by: test_1_factory.py::test_the_server_finds_a_finished_app
# says: the factory must do all of it
# in app/main.py #1
return FastAPI(title=API_TITLE, version=API_VERSION, lifespan=lifespan)
# in app/main.py #2
app = create_app()
app.include_router(health.router)
