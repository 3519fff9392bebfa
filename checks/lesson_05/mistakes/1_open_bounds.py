"""It looks as though 1 and 5 themselves are refused. gt and lt leave the bounds out; ge and le let them in."""
# caught by: test_1_bounds.py::test_a_priority_goes_from_1_to_5
# says: each number from 1 to 5
# in app/schemas/todo.py #2
Description = Annotated[CleanStr, StringConstraints(max_length=2000)]
Priority = Annotated[int, Field(gt=1, lt=5)]
