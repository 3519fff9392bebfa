"""It looks as though a due time before the reminder is blamed on due_at. One rule has one place: remind_at."""
# caught by: test_2_changes.py::test_a_patch_is_judged_by_what_it_makes
# says: the storage holds the other
# in app/services/todo_service.py
if not comes_before(todo.remind_at, todo.due_at):
    field = "due_at" if todo.remind_at == known else "remind_at"
    raise ValidationFailed(field, REMINDER_TOO_LATE)
if todo.remind_at != known and todo.remind_at <= self.clock.now():
    raise ValidationFailed("remind_at", "Reminder should lie ahead")
