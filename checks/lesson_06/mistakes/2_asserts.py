"""It looks as though the model asserts the order. An assertion names no field, and python -O leaves it out."""
# caught by: test_2_reminders.py::test_a_reminder_comes_before_the_due_time
# says: beside which of them to show it
# in app/schemas/todo.py
@model_validator(mode="after")
def remind_before_due(self) -> Self:
    assert comes_before(self.remind_at, self.due_at), REMINDER_TOO_LATE
    return self
