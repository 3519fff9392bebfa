"""It looks as though q is used as a regular expression. A dot then means any letter, and
a lone backslash is an error: what people type is text."""
# caught by: test_3_filter.py::test_every_sign_in_q_stands_for_itself
# says: A search that gives signs a meaning
# top of app/api/v1/routers/todos.py
import re
# in app/api/v1/routers/todos.py #1
if params.completed is not None and todo.completed != params.completed:
    return False
return params.q is None or re.search(params.q, todo.title, re.IGNORECASE) is not None
