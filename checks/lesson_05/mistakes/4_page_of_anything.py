"""It looks as though the page has a model, but its items have none. A page of what? Say it in brackets."""
# caught by: test_4_answers.py::test_lists_leave_without_what_is_inside
# says: of what it is a page
# in app/api/v1/routers/todos.py #3
@router.get("/overdue", response_model=Page)
