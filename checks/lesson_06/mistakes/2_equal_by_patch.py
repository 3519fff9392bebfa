"""It looks as though the service lets a PATCH make the two times equal. It asks what the models ask: comes_before."""
# caught by: test_2_changes.py::test_a_patch_is_judged_by_what_it_makes
# says: may not be equal either
# in app/services/todo_service.py
if todo.due_at is not None and todo.due_at < todo.remind_at:
    raise ValidationFailed("remind_at", REMINDER_TOO_LATE)
if todo.remind_at != known and todo.remind_at <= self.clock.now():
    raise ValidationFailed("remind_at", "Reminder should lie ahead")
