"""It looks as though AppError itself has a status. It is the parent of the six kinds; one that is of none of them was not thought of."""
# caught by: test_3_kinds.py::test_an_error_of_no_kind_is_a_bug
# says: nobody has said what it means
# in app/core/error_handlers.py #2
app.exception_handler(Exception)(answer_bug)
app.exception_handler(AppError)(answer_with(status.HTTP_400_BAD_REQUEST))
