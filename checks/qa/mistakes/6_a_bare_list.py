"""It looks as though a list is answered without its page."""
# caught by: test_6_formats.py::test_all_lists_have_one_form
# says: whoever has read one list
# end of app/main.py


build = create_app


def create_app() -> FastAPI:
    """Build the application with one more operation."""
    app = build()

    @app.get("/planted", tags=["planted"])
    async def planted() -> list[health.Health]:
        """List how everything is."""
        return [health.Health(status="ok")]
    return app
