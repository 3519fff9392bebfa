"""It looks as though blanks at the ends of q are cut off. They are part of the text that
is looked for: a leading one asks for the beginning of a word."""
# caught by: test_3_filter.py::test_blanks_in_q_are_part_of_the_text
# says: piece for piece
# in app/api/v1/routers/todos.py #1
if params.completed is not None and todo.completed != params.completed:
    return False
return (params.q or "").strip().casefold() in todo.title.casefold()
