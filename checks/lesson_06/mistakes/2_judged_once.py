"""It looks as though a todo that has a reminder can get any other one. Ask whether it is the known one, not whether there is one."""
# caught by: test_2_changes.py::test_a_known_reminder_may_have_passed
# says: another reminder is a new one
# in app/services/todo_service.py
if not comes_before(todo.remind_at, todo.due_at):
    raise ValidationFailed("remind_at", REMINDER_TOO_LATE)

if known is None and todo.remind_at <= self.clock.now():
    raise ValidationFailed("remind_at", "Reminder should lie ahead")
