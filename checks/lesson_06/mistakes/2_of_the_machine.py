"""It looks as though a validator asks the clock of the machine. The rule belongs to the service, which has a clock that can be set."""
# caught by: test_2_reminders.py::test_a_new_reminder_lies_ahead
# says: cannot test this rule without waiting
# top of app/schemas/todo.py
from datetime import UTC
# in app/schemas/todo.py
@model_validator(mode="after")
def remind_before_due(self) -> Self:
    if not comes_before(self.remind_at, self.due_at):
        raise field_error("remind_at", REMINDER_TOO_LATE)
    if not comes_before(datetime.now(UTC), self.remind_at):
        raise field_error("remind_at", "Reminder should lie ahead")
    return self
# in app/services/todo_service.py
if not comes_before(todo.remind_at, todo.due_at):
    raise ValidationFailed("remind_at", REMINDER_TOO_LATE)
