"""It looks as though the first todo of an app is not number 1. `count` begins with what it is given."""
# caught by: test_7_store.py::test_two_apps_share_no_todos
# says: count their own todos from 1
# in app/core/store.py
def __init__(self) -> None:
    self.todos: dict[int, Todo] = {}
    self.ids = count(2)
