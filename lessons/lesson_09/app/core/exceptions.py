"""What can go wrong, in words of the domain. Nothing here knows of HTTP."""

from typing import ClassVar


class AppError(Exception):
    """Something that the caller can act on. Anything else is a bug.

    Messages are for people and may change; a client compares the code. Raise one of
    the kinds below: an error that is of none of them has no status, and is a bug too.
    """

    code: ClassVar[str] = "error"

    def __init__(self, message: str) -> None:
        super().__init__(message)


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


class TooLarge(AppError):
    """More than anybody may send."""

    code = "content_too_large"


class Unsupported(AppError):
    """A form of content that is not taken."""

    code = "unsupported_type"


class Unavailable(AppError):
    """A part that is needed for the answer cannot be reached for the moment."""

    code = "unavailable"


class TodoNotFound(NotFound):
    code = "todo_not_found"

    def __init__(self, todo_id: int) -> None:
        super().__init__(f"There is no todo {todo_id}.")


class TooManyOpenTodos(Conflict):
    code = "too_many_open_todos"

    def __init__(self, limit: int) -> None:
        super().__init__(f"{limit} todos are open already. Complete one first.")


class EmailTaken(ValidationFailed):
    code = "email_taken"

    def __init__(self) -> None:
        super().__init__("email", "Email is already registered")


class AttachmentNotFound(NotFound):
    code = "attachment_not_found"

    def __init__(self, attachment_id: int) -> None:
        super().__init__(f"There is no attachment {attachment_id}.")


class FileTooLarge(TooLarge):
    code = "file_too_large"

    def __init__(self, most: int) -> None:
        super().__init__(f"A file may have {most} bytes at most.")


class UnsupportedFile(Unsupported):
    code = "unsupported_file"

    def __init__(self) -> None:
        super().__init__("A file should be PNG, JPEG, PDF or plain text, as named.")


class TooManyAttachments(Conflict):
    code = "too_many_attachments"

    def __init__(self, most: int) -> None:
        super().__init__(f"A todo may have {most} attachments at most.")
