"""It looks as though the codes are the names of the classes. Codes are agreed with clients, and a class may be renamed."""
# caught by: test_1_codes.py::test_every_kind_of_error_has_a_code
# says: needs a word that stays the same
# in app/core/exceptions.py
class NotFound(AppError):
    """A thing does not exist, or does not belong to the person who asks."""

    code = "NotFound"


class Conflict(AppError):
    """A request that makes sense, but not in the present state of things."""

    code = "Conflict"


class ValidationFailed(AppError):
    """A field whose value only the clock or the storage can judge."""

    code = "ValidationFailed"

    def __init__(self, field: str, message: str) -> None:
        super().__init__(message)
        self.field = field


class AuthenticationFailed(AppError):
    """Nobody knows who is asking."""

    code = "not_authenticated"


class PermissionDenied(AppError):
    """It is known who is asking, and that person may not do this."""

    code = "permission_denied"


class Unavailable(AppError):
    """A part that is needed for the answer cannot be reached for the moment."""

    code = "unavailable"
