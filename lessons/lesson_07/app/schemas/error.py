"""What a client gets when something went wrong, whatever it was."""

from app.schemas.common import Out


class ErrorDetail(Out):
    """One mistake. `loc` leads to it in the request, when it has a place there."""

    loc: list[str | int]
    msg: str
    type: str


class ErrorEnvelope(Out):
    """Every error of this API. Clients compare `code`; people quote `request_id`."""

    detail: list[ErrorDetail]
    code: str
    request_id: str
