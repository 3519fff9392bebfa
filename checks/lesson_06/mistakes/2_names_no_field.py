"""It looks as though the model refuses the order with a PydanticCustomError, which cannot name a field there. field_error can."""
# caught by: test_2_reminders.py::test_a_reminder_comes_before_the_due_time
# says: beside which of them to show
# top of app/schemas/todo.py
from pydantic_core import PydanticCustomError
# in app/schemas/todo.py
@model_validator(mode="after")
def remind_before_due(self) -> Self:
    if not comes_before(self.remind_at, self.due_at):
        raise PydanticCustomError("value_error", REMINDER_TOO_LATE)
    return self
