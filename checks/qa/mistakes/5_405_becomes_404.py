"""It looks as though a wrong method is answered as if the path were wrong."""
# caught by: test_5_edges.py::test_other_methods_answer_405
# says: 405 says that the method is
# top of app/main.py
from fastapi import Request
from fastapi.responses import JSONResponse

from app.core.error_handlers import respond

# end of app/main.py


build = create_app


def create_app() -> FastAPI:
    """Build the application with one more operation."""
    app = build()

    async def answer(_request: Request, _error: Exception) -> JSONResponse:
        return respond(404, "not_found", [])

    app.add_exception_handler(405, answer)
    return app
