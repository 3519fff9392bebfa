"""It looks as though an id has no upper bound, and something that counts in 64 bits gets it."""
# caught by: test_5_edges.py::test_broken_requests_are_refused
# says: would wake somebody up
# top of app/main.py
from typing import Annotated

from fastapi import Path as PathParameter

from app.api.errors import documented
# end of app/main.py


build = create_app


def create_app() -> FastAPI:
    """Build the application with one more operation."""
    app = build()

    @app.get("/planted/{number}", tags=["planted"], responses=documented(400, 422))
    async def planted(number: Annotated[int, PathParameter(ge=1)]) -> health.Health:
        """Look a number up."""
        number.to_bytes(8)
        return health.Health(status="ok")
    return app
