"""It looks as though the code is set while an error is made. Then it covers the code that a subclass has as an attribute of its class."""
# caught by: test_1_codes.py::test_a_particular_error_has_a_code_of_its_own
# says: may say more exactly
# in app/core/exceptions.py
class NotFound(AppError):
    """A thing does not exist, or does not belong to the person who asks."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.code = "not_found"


class Conflict(AppError):
    """A request that makes sense, but not in the present state of things."""

    code = "conflict"


class ValidationFailed(AppError):
    """A field whose value only the clock or the storage can judge."""

    code = "validation_failed"

    def __init__(self, field: str, message: str) -> None:
        super().__init__(message)
        self.field = field
        self.code = "validation_failed"


class AuthenticationFailed(AppError):
    """Nobody knows who is asking."""

    code = "not_authenticated"


class PermissionDenied(AppError):
    """It is known who is asking, and that person may not do this."""

    code = "permission_denied"


class Unavailable(AppError):
    """A part that is needed for the answer cannot be reached for the moment."""

    code = "unavailable"
