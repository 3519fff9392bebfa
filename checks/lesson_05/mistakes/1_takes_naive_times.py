"""It looks as though a due time may come without an offset. Moment refuses that: use it as it is given."""
# caught by: test_1_moments.py::test_a_due_time_needs_an_offset
# says: half past nine is another moment
# in app/schemas/todo.py #1
Moment = Annotated[datetime, Field(strict=False)]
Title = Annotated[
    CleanStr, StringConstraints(strip_whitespace=True, min_length=1, max_length=200)
]
