"""It looks as though a handler has no return type, so nobody knows what comes back."""
# caught by: test_1_description.py::test_every_answer_is_described
# says: has to try it out
# end of app/main.py


build = create_app


def create_app() -> FastAPI:
    """Build the application with one more operation."""
    app = build()

    @app.get("/planted", tags=["planted"])
    async def planted():
        """Tell that all is well."""
        return {"status": "ok"}
    return app
