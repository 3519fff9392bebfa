"""It looks as though a new todo has to be complete. Declare again, with a default, what a POST may leave out."""
# caught by: test_1_whole.py::test_a_new_todo_needs_a_title_only
# says: wants to send a title
# in app/schemas/todo.py #4
completed: bool
due_at: Moment | None
