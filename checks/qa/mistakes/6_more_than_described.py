"""It looks as though a response was built by hand, around the model that should shape it."""
# caught by: test_6_formats.py::test_answers_are_as_described
# says: clients are written against the description
# top of app/main.py
from fastapi.responses import JSONResponse
# end of app/main.py


build = create_app


def create_app() -> FastAPI:
    """Build the application with one more operation."""
    app = build()

    @app.get("/planted", tags=["planted"], response_model=health.Health)
    async def planted() -> JSONResponse:
        """Tell that all is well."""
        return JSONResponse({"status": "ok", "host": "10.0.0.7"})
    return app
