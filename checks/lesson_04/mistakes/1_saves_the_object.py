"""It looks as though save keeps the object that it was given. Its caller still holds it and can change it."""
# caught by: test_1_memory.py::test_save_stores_a_copy_of_the_present_state
# says: no sooner and no later
# in app/repositories/memory.py #3
self._todos[todo.id] = todo
