"""How errors are told to a client: in one envelope, whoever has raised them."""

import logging
from collections.abc import Awaitable, Callable, Mapping

from fastapi import FastAPI, Request, status
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException

from app.core.context import REQUEST_ID_HEADER, current_request_id
from app.core.exceptions import (
    AppError,
    AuthenticationFailed,
    Conflict,
    NotFound,
    PermissionDenied,
    TooLarge,
    Unavailable,
    Unsupported,
    ValidationFailed,
)
from app.schemas.error import ErrorDetail, ErrorEnvelope

logger = logging.getLogger(__name__)

MOST_DETAILS = 50  # a body can hold more mistakes than anybody wants to read
HTTP_CODES = {
    400: "bad_request",
    401: "not_authenticated",
    403: "permission_denied",
    404: "not_found",
    405: "method_not_allowed",
    413: "content_too_large",
}


def respond(
    status_code: int,
    code: str,
    detail: list[ErrorDetail],
    headers: Mapping[str, str] | None = None,
    request_id: str | None = None,
) -> JSONResponse:
    """Put an error into the envelope."""
    envelope = ErrorEnvelope(
        detail=detail, code=code, request_id=request_id or current_request_id()
    )
    return JSONResponse(envelope.model_dump(), status_code, headers)


def answer_with(
    status_code: int, headers: Mapping[str, str] | None = None
) -> Callable[[Request, AppError], Awaitable[JSONResponse]]:
    """Make a handler that tells a domain error with this status."""

    async def answer(_request: Request, error: AppError) -> JSONResponse:
        return respond(status_code, error.code, [detail_of(error)], headers)

    return answer


def detail_of(error: AppError) -> ErrorDetail:
    if isinstance(error, ValidationFailed):
        loc: list[str | int] = ["body", error.field]
        return ErrorDetail(loc=loc, msg=str(error), type="value_error")
    return ErrorDetail(loc=[], msg=str(error), type=error.code)


async def answer_http_error(_request: Request, error: HTTPException) -> JSONResponse:
    """Tell what Starlette and FastAPI refuse, such as unknown paths and methods."""
    code = HTTP_CODES.get(error.status_code, "http_error")
    detail = ErrorDetail(loc=[], msg=str(error.detail), type=code)
    return respond(error.status_code, code, [detail], error.headers)


async def answer_invalid(
    _request: Request, error: RequestValidationError
) -> JSONResponse:
    """Say what is wrong and where. What was sent is not sent back."""
    mistakes = [
        ErrorDetail(
            loc=list(item["loc"]),
            msg=item["msg"].removeprefix("Value error, "),
            type=item["type"],
        )
        for item in error.errors()[:MOST_DETAILS]
    ]
    unprocessable = status.HTTP_422_UNPROCESSABLE_CONTENT
    return respond(unprocessable, ValidationFailed.code, mistakes)


async def answer_bug(_request: Request, error: Exception) -> JSONResponse:
    """Tell the client nothing but that it is our fault, and the log everything."""
    request_id = current_request_id()
    logger.error("request.failed", exc_info=error, extra={"request_id": request_id})
    code = "internal_error"
    detail = ErrorDetail(loc=[], msg="Something went wrong on our side.", type=code)
    internal = status.HTTP_500_INTERNAL_SERVER_ERROR
    headers = {REQUEST_ID_HEADER: request_id}  # no middleware is left to add it
    return respond(internal, code, [detail], headers, request_id)


def register_error_handlers(app: FastAPI) -> None:
    """Give each kind of error its status, wherever it is raised."""
    app.exception_handler(AuthenticationFailed)(
        answer_with(status.HTTP_401_UNAUTHORIZED, {"WWW-Authenticate": "Bearer"})
    )
    app.exception_handler(PermissionDenied)(answer_with(status.HTTP_403_FORBIDDEN))
    app.exception_handler(NotFound)(answer_with(status.HTTP_404_NOT_FOUND))
    app.exception_handler(Conflict)(answer_with(status.HTTP_409_CONFLICT))
    app.exception_handler(TooLarge)(answer_with(status.HTTP_413_CONTENT_TOO_LARGE))
    app.exception_handler(Unsupported)(
        answer_with(status.HTTP_415_UNSUPPORTED_MEDIA_TYPE)
    )
    app.exception_handler(ValidationFailed)(
        answer_with(status.HTTP_422_UNPROCESSABLE_CONTENT)
    )
    app.exception_handler(Unavailable)(
        answer_with(status.HTTP_503_SERVICE_UNAVAILABLE, {"Retry-After": "5"})
    )
    app.exception_handler(RequestValidationError)(answer_invalid)
    app.exception_handler(HTTPException)(answer_http_error)
    app.exception_handler(Exception)(answer_bug)
