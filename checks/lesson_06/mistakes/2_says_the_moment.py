"""It looks as though the service tells the moment that was sent. The form shows it already, and better."""
# caught by: test_2_words.py::test_a_past_reminder_is_told_in_plain_words
# says: shows the moment already
# in app/services/todo_service.py
if not comes_before(todo.remind_at, todo.due_at):
    raise ValidationFailed("remind_at", REMINDER_TOO_LATE)
if todo.remind_at != known and todo.remind_at <= self.clock.now():
    raise ValidationFailed("remind_at", f"{todo.remind_at} is over")
