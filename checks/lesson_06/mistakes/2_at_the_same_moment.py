"""It looks as though a reminder at the due time passes. It has to come before it."""
# caught by: test_2_reminders.py::test_a_reminder_comes_before_the_due_time
# says: when it is too late helps nobody
# in app/schemas/todo.py
@model_validator(mode="after")
def remind_before_due(self) -> Self:
    if self.remind_at and self.due_at and self.remind_at > self.due_at:
        raise field_error("remind_at", REMINDER_TOO_LATE)
    return self
# in app/services/todo_service.py
if todo.due_at and todo.remind_at > todo.due_at:
    raise ValidationFailed("remind_at", REMINDER_TOO_LATE)
if todo.remind_at != known and todo.remind_at <= self.clock.now():
    raise ValidationFailed("remind_at", "Reminder should lie ahead")
