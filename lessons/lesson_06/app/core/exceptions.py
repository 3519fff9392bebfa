"""What can go wrong, in words of the domain. Nothing here knows of HTTP."""


class AppError(Exception):
    """Something that the caller can act on. Anything else is a bug."""


class NotFound(AppError):
    """A thing does not exist, or does not belong to the person who asks."""


class Conflict(AppError):
    """A request that makes sense, but not in the present state of things."""


class ValidationFailed(AppError):
    """A field whose value only the clock or the storage can judge."""

    def __init__(self, field: str, message: str) -> None:
        super().__init__(message)
        self.field = field


class TodoNotFound(NotFound):
    def __init__(self, todo_id: int) -> None:
        super().__init__(f"There is no todo {todo_id}.")


class TooManyOpenTodos(Conflict):
    def __init__(self, limit: int) -> None:
        super().__init__(f"{limit} todos are open already. Complete one first.")


class EmailTaken(ValidationFailed):
    def __init__(self) -> None:
        super().__init__("email", "Email is already registered")
