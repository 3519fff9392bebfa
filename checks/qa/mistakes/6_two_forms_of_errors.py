"""It looks as though one operation documents errors in a form of its own."""
# caught by: test_6_formats.py::test_all_errors_have_one_form
# says: one piece of code to read them
# end of app/main.py


build = create_app


def create_app() -> FastAPI:
    """Build the application with one more operation."""
    app = build()

    @app.get("/planted", tags=["planted"], responses={409: {"model": health.Health}})
    async def planted() -> health.Health:
        """Tell that all is well."""
        return health.Health(status="ok")
    return app
