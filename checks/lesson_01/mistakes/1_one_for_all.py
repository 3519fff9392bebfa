"""It looks as though create_app() hands out one app that is made beside it. Make the app inside the function, on every call."""
# caught by: test_1_factory.py::test_two_calls_build_two_independent_apps
# says: what is done to one app must not show in another
# in app/main.py #1
return application
# in app/main.py #2
application = FastAPI(title=API_TITLE, version=API_VERSION, lifespan=lifespan)
application.include_router(health.router)
app = create_app()
