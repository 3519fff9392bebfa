"""It looks as though the order is judged by the models alone. A PATCH of one time has only one of them in its body."""
# caught by: test_2_changes.py::test_a_patch_is_judged_by_what_it_makes
# says: Only the service sees both
# in app/services/todo_service.py
if todo.remind_at != known and todo.remind_at <= self.clock.now():
    raise ValidationFailed("remind_at", "Reminder should lie ahead")
