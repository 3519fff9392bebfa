"""It looks as though one class has two names. Its status is the one that was registered last, so 401 is lost."""
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


class PermissionDenied(AppError):
    """It is known who is asking, and that person may not do this."""

    code = "permission_denied"


AuthenticationFailed = PermissionDenied


class Unavailable(AppError):
    """A part that is needed for the answer cannot be reached for the moment."""

    code = "unavailable"
