"""It looks as though a PATCH without tags takes them for an empty list. A missing field is not there at all."""
# caught by: test_1_doors.py::test_only_a_patch_keeps_tags_that_are_not_sent
# says: does not touch them
# end of app/schemas/todo.py
class TodoPatch(In):
    title: Title | MISSING = MISSING
    completed: bool | MISSING = MISSING
    due_at: Moment | MISSING | None = MISSING
    description: Description | MISSING | None = MISSING
    priority: Priority | MISSING = MISSING
    tags: Tags = Field(default_factory=list)
    remind_at: Moment | MISSING | None = MISSING
    time_zone: TimeZone | MISSING | None = MISSING
