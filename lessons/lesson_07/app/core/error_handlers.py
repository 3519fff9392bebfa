"""How errors are told to a client: in one envelope, whoever has raised them."""

import logging
from collections.abc import Awaitable, Callable, Mapping
from uuid import uuid4

from fastapi import FastAPI, Request, status
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException

from app.core.exceptions import (
    AppError,
    AuthenticationFailed,
    Conflict,
    NotFound,
    PermissionDenied,
    Unavailable,
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
        detail=detail, code=code, request_id=request_id or uuid4().hex
    )
    return JSONResponse(envelope.model_dump(), status_code, headers)


def answer_with(
    status_code: int, headers: Mapping[str, str] | None = None
) -> Callable[[Request, AppError], Awaitable[JSONResponse]]:
    """Make a handler that tells a domain error with this status."""

    async def answer(_request: Request, error: AppError) -> JSONResponse:
        # exercise 2: Put the code and the detail of the error into the envelope.
        if isinstance(error, ValidationFailed):
            return JSONResponse({"detail": [detail_of(error).model_dump()]}, status_code)
        return JSONResponse({"detail": str(error)}, status_code, headers)
        # end exercise 2

    return answer


def detail_of(error: AppError) -> ErrorDetail:
    if isinstance(error, ValidationFailed):
        loc: list[str | int] = ["body", error.field]
        return ErrorDetail(loc=loc, msg=str(error), type="value_error")
    return ErrorDetail(loc=[], msg=str(error), type=error.code)


async def answer_http_error(_request: Request, error: HTTPException) -> JSONResponse:
    """Tell what Starlette and FastAPI refuse, such as unknown paths and methods."""
    # exercise 2: Put these errors into the envelope too; their headers belong to them.
    raise NotImplementedError("exercise 2")
    # end exercise 2


async def answer_invalid(
    _request: Request, error: RequestValidationError
) -> JSONResponse:
    """Say what is wrong and where. What was sent is not sent back."""
    # exercise 2: Put loc, msg and type of each mistake into the envelope.
    detail = [
        {"loc": item["loc"], "msg": item["msg"], "type": item["type"]}
        for item in error.errors()
    ]
    return JSONResponse({"detail": detail}, status.HTTP_422_UNPROCESSABLE_CONTENT)
    # end exercise 2


async def answer_bug(_request: Request, error: Exception) -> JSONResponse:
    """Tell the client nothing but that it is our fault, and the log everything."""
    # exercise 3: Log the error once, with its traceback; answer 500, give nothing away.
    raise NotImplementedError("exercise 3")
    # end exercise 3


def register_error_handlers(app: FastAPI) -> None:
    """Give each kind of error its status, wherever it is raised."""
    app.exception_handler(AuthenticationFailed)(
        answer_with(status.HTTP_401_UNAUTHORIZED, {"WWW-Authenticate": "Bearer"})
    )
    app.exception_handler(PermissionDenied)(answer_with(status.HTTP_403_FORBIDDEN))
    app.exception_handler(NotFound)(answer_with(status.HTTP_404_NOT_FOUND))
    app.exception_handler(Conflict)(answer_with(status.HTTP_409_CONFLICT))
    app.exception_handler(ValidationFailed)(
        answer_with(status.HTTP_422_UNPROCESSABLE_CONTENT)
    )
    app.exception_handler(Unavailable)(
        answer_with(status.HTTP_503_SERVICE_UNAVAILABLE, {"Retry-After": "5"})
    )
    app.exception_handler(RequestValidationError)(answer_invalid)
    # exercise 2: Let answer_http_error answer for Starlette's HTTPException.
    # end exercise 2
    # exercise 3: Let answer_bug answer for everything that nobody expected.
    # end exercise 3
