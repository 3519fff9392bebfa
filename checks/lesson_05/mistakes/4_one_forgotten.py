"""It looks as though the answer to a PUT has no model, so everything that the storage keeps leaves with it."""
# caught by: test_4_answers.py::test_one_todo_leaves_without_what_is_inside
# says: each new attribute is public
# in app/api/v1/routers/todos.py #5
@router.put("/{todo_id}", response_model=None)
