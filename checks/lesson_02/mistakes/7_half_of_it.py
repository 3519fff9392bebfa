"""It looks as though every store counts its own ids, but all of them keep their todos in one and the same dictionary. Both have to be made with the object."""
# caught by: test_7_store.py::test_two_apps_do_not_overwrite_each_other
# says: the second todo took the place of the first
# in app/core/store.py
todos: dict[int, Todo] = {}

def __init__(self) -> None:
    self.ids = count(1)

