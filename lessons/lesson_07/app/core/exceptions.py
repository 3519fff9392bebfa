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


# exercise 1: Give each kind of error its code; add those for who asks and what is down.
class NotFound(AppError):
    """A thing does not exist, or does not belong to the person who asks."""


class Conflict(AppError):
    """A request that makes sense, but not in the present state of things."""


class ValidationFailed(AppError):
    """A field whose value only the clock or the storage can judge."""

    def __init__(self, field: str, message: str) -> None:
        super().__init__(message)
        self.field = field


AuthenticationFailed = PermissionDenied = Unavailable = AppError
# end exercise 1


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
