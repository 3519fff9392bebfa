"""It looks as though a handler refuses with a status that is not under `responses`."""
# caught by: test_6_formats.py::test_refusals_are_as_described
# says: a client reads errors by the description too
# top of app/main.py
from fastapi import HTTPException

from app.api.errors import documented
# end of app/main.py


build = create_app


def create_app() -> FastAPI:
    """Build the application with one more operation."""
    app = build()

    @app.get("/planted/{number}", tags=["planted"], responses=documented(400, 422))
    async def planted(number: int) -> health.Health:
        """Look a number up."""
        if number > 10**9:
            raise HTTPException(410, "It was here once.")
        return health.Health(status="ok")
    return app
