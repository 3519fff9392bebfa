"""It looks as though a reminder for this very moment passes. Nobody is going to send it."""
# caught by: test_2_reminders.py::test_a_new_reminder_lies_ahead
# says: The present moment is over
# in app/services/todo_service.py
if not comes_before(todo.remind_at, todo.due_at):
    raise ValidationFailed("remind_at", REMINDER_TOO_LATE)

if todo.remind_at != known and todo.remind_at < self.clock.now():
    raise ValidationFailed("remind_at", "Reminder should lie ahead")
