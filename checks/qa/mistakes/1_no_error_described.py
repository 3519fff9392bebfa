"""It looks as though the description was cleaned of its errors."""
# caught by: test_1_description.py::test_every_operation_that_takes_something_describes_an_error
# says: what can be sent can be wrong
# top of app/main.py
from typing import Any
# end of app/main.py


build = create_app


def create_app() -> FastAPI:
    """Build the application with one more operation."""
    app = build()

    describe = app.openapi

    @app.get("/planted", tags=["planted"])
    async def planted(word: str = "") -> health.Health:
        """Tell that all is well."""
        return health.Health(status="ok")

    def openapi() -> dict[str, Any]:
        document = describe()
        document["paths"]["/planted"]["get"]["responses"].pop("422", None)
        return document

    app.openapi = openapi
    return app
