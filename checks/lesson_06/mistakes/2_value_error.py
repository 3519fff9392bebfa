"""It looks as though the model raises a ValueError. Pydantic writes "Value error, " before it, and names no field."""
# caught by: test_2_reminders.py::test_both_refusals_look_the_same
# says: it need not know who has found it
# in app/schemas/todo.py
@model_validator(mode="after")
def remind_before_due(self) -> Self:
    if not comes_before(self.remind_at, self.due_at):
        raise ValueError(REMINDER_TOO_LATE)
    return self
