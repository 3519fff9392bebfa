"""It looks as though an operation takes a dict, in which anything can be."""
# caught by: test_2_models.py::test_every_body_has_a_model
# says: without a model nothing is validated
# top of app/main.py
from app.api.errors import documented
# end of app/main.py


build = create_app


def create_app() -> FastAPI:
    """Build the application with one more operation."""
    app = build()

    @app.post("/planted", tags=["planted"], responses=documented(400, 422))
    async def planted(sizes: dict[str, int]) -> health.Health:
        """Take some sizes."""
        return health.Health(status="ok")
    return app
