"""It looks as though a PATCH takes any text for a time zone. Each answer with that todo breaks then; give the field its type."""
# caught by: test_4_names.py::test_a_name_without_a_time_zone_is_refused
# says: not found tomorrow
# end of app/schemas/todo.py
class TodoPatch(In):
    title: Title | MISSING = MISSING
    completed: bool | MISSING = MISSING
    due_at: Moment | MISSING | None = MISSING
    description: Description | MISSING | None = MISSING
    priority: Priority | MISSING = MISSING
    tags: Tags | MISSING = MISSING
    remind_at: Moment | MISSING | None = MISSING
    time_zone: CleanStr | MISSING | None = MISSING
