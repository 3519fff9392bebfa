"""It looks as though an operation has neither a docstring nor a tag."""
# caught by: test_1_description.py::test_every_operation_has_a_summary_a_description_and_a_tag
# says: people choose an operation by its words
# end of app/main.py


build = create_app


def create_app() -> FastAPI:
    """Build the application with one more operation."""
    app = build()

    @app.get("/planted")
    async def planted() -> health.Health:
        return health.Health(status="ok")
    return app
