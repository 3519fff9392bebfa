"""Which errors an operation can answer with, for the description of the API."""

from typing import Any

from app.schemas.error import ErrorEnvelope

WHEN = {
    400: "The body cannot be read.",
    404: "There is no such thing, or it is not yours.",
    409: "It does not fit the present state of things.",
    422: "A part of the request is not valid.",
    500: "It is our fault, and recorded under the request id.",
    503: "A part that is needed cannot be reached. Try again later.",
}


def documented(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """Describe answers that hold the envelope."""
    return {
        status: {"model": ErrorEnvelope, "description": WHEN[status]}
        for status in statuses
    }
