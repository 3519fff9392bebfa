"""It looks as though a PATCH takes any list of text. Give it the same types as the other two doors."""
# caught by: test_1_doors.py::test_tags_are_a_list_of_clean_text
# says: depending on whom you ask
# end of app/schemas/todo.py
class TodoPatch(In):
    title: Title | MISSING = MISSING
    completed: bool | MISSING = MISSING
    due_at: Moment | MISSING | None = MISSING
    description: Description | MISSING | None = MISSING
    priority: Priority | MISSING = MISSING
    tags: list[str] | MISSING = MISSING
    remind_at: Moment | MISSING | None = MISSING
    time_zone: TimeZone | MISSING | None = MISSING
