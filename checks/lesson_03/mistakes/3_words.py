"""It looks as though q is split into words, and each is looked for on its own. It is one
text, blanks included."""
# caught by: test_3_filter.py::test_blanks_in_q_are_part_of_the_text
# says: piece for piece
# in app/api/v1/routers/todos.py #1
if params.completed is not None and todo.completed != params.completed:
    return False
words = (params.q or "").casefold().split()
return all(word in todo.title.casefold() for word in words)
