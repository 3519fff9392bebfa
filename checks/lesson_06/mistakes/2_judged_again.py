"""It looks as though a reminder is judged again with every change. Once it has passed, nobody can tick the todo off."""
# caught by: test_2_changes.py::test_a_known_reminder_may_have_passed
# says: the reminder lay ahead when it was set
# in app/services/todo_service.py
if not comes_before(todo.remind_at, todo.due_at):
    raise ValidationFailed("remind_at", REMINDER_TOO_LATE)

if todo.remind_at <= self.clock.now():
    raise ValidationFailed("remind_at", "Reminder should lie ahead")
