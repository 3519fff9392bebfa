"""It looks as though an error is derived from Exception. Whoever catches AppError, to go on with something else, never hears of it."""
# caught by: test_1_codes.py::test_no_kind_of_error_is_another
# says: by accident
# in app/core/exceptions.py
class NotFound(AppError):
    """A thing does not exist, or does not belong to the person who asks."""

    code = "not_found"


class Conflict(AppError):
    """A request that makes sense, but not in the present state of things."""

    code = "conflict"


class ValidationFailed(AppError):
    """A field whose value only the clock or the storage can judge."""

    code = "validation_failed"

    def __init__(self, field: str, message: str) -> None:
        super().__init__(message)
        self.field = field


class AuthenticationFailed(AppError):
    """Nobody knows who is asking."""

    code = "not_authenticated"


class PermissionDenied(AppError):
    """It is known who is asking, and that person may not do this."""

    code = "permission_denied"


class Unavailable(Exception):
    """A part that is needed for the answer cannot be reached for the moment."""

    code = "unavailable"
