"""It looks as though the handler for HTTP errors does not see those of Starlette."""
# caught by: test_6_formats.py::test_all_errors_have_one_form
# says: comes from the framework
# top of app/main.py
from fastapi import Request
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException

# end of app/main.py


build = create_app


def create_app() -> FastAPI:
    """Build the application with one more operation."""
    app = build()

    async def answer(_request: Request, error: HTTPException) -> JSONResponse:
        return JSONResponse({"detail": error.detail}, 405, error.headers)

    app.add_exception_handler(405, answer)
    return app
