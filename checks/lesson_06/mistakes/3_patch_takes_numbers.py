"""It looks as though a PATCH takes what POST and PUT refuse. Give its moments the same type."""
# caught by: test_3_refusals.py::test_a_number_is_no_moment
# says: seconds or milliseconds
# end of app/schemas/todo.py
class TodoPatch(In):
    title: Title | MISSING = MISSING
    completed: bool | MISSING = MISSING
    due_at: Annotated[AwareDatetime, Field(strict=False)] | MISSING | None = MISSING
    description: Description | MISSING | None = MISSING
    priority: Priority | MISSING = MISSING
    tags: Tags | MISSING = MISSING
    remind_at: Annotated[AwareDatetime, Field(strict=False)] | MISSING | None = MISSING
    time_zone: TimeZone | MISSING | None = MISSING
