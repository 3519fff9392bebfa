"""It looks as though two operations were given the same operation_id."""
# caught by: test_1_description.py::test_every_operation_has_an_id_of_its_own
# says: of two with one name one is lost
# end of app/main.py


build = create_app


def create_app() -> FastAPI:
    """Build the application with one more operation."""
    app = build()

    @app.get("/planted", tags=["planted"], operation_id="read_health_health_get")
    async def planted() -> health.Health:
        """Tell that all is well."""
        return health.Health(status="ok")
    return app
