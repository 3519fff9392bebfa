"""It looks as though a kind of error has no code of its own, so that clients read the word error."""
# caught by: test_1_codes.py::test_every_kind_of_error_has_a_code
# says: needs a word that stays the same
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


class PermissionDenied(AppError):
    """It is known who is asking, and that person may not do this."""

    code = "permission_denied"


class Unavailable(AppError):
    """A part that is needed for the answer cannot be reached for the moment."""

    code = "unavailable"
