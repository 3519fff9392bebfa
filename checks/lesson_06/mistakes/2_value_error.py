"""It looks as though the model raises a ValueError. Pydantic writes "Value error, " before it, and names no field."""
# caught by: test_2_words.py::test_both_refusals_look_the_same
# says: without what Pydantic writes
# in app/schemas/todo.py
@model_validator(mode="after")
def remind_before_due(self) -> Self:
    if not comes_before(self.remind_at, self.due_at):
        raise ValueError(REMINDER_TOO_LATE)
    return self
