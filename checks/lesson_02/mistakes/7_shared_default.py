"""It looks as though the dictionary is a default value of __init__. Python makes default values once, when it reads the function, so all stores get the same one."""
# caught by: test_7_store.py::test_two_apps_share_no_todos
# says: shares nothing
# in app/core/store.py
def __init__(self, todos: dict[int, Todo] = {}, ids: "count[int]" = count(1)) -> None:
    self.todos = todos
    self.ids = ids

