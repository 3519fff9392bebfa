"""How the errors of the domain are told to a client."""

from fastapi import FastAPI, Request, status
from fastapi.responses import JSONResponse

from app.core.exceptions import Conflict, NotFound


async def answer_not_found(_request: Request, error: Exception) -> JSONResponse:
    return JSONResponse({"detail": str(error)}, status.HTTP_404_NOT_FOUND)


async def answer_conflict(_request: Request, error: Exception) -> JSONResponse:
    return JSONResponse({"detail": str(error)}, status.HTTP_409_CONFLICT)


def register_error_handlers(app: FastAPI) -> None:
    """Give each kind of domain error its status, wherever it is raised."""
    app.add_exception_handler(NotFound, answer_not_found)
    app.add_exception_handler(Conflict, answer_conflict)
