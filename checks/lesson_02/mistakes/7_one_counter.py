"""It looks as though every store has its own dictionary, but the counter of ids still belongs to the class. Both have to be made with the object."""
# caught by: test_7_store.py::test_two_apps_share_no_todos
# says: a shared counter
# in app/core/store.py
ids = count(1)

def __init__(self) -> None:
    self.todos: dict[int, Todo] = {}

