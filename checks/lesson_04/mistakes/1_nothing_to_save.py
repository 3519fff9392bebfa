"""It looks as though save does nothing. That works only as long as the caller and the dictionary share one object."""
# caught by: test_1_memory.py::test_save_stores_a_copy_of_the_present_state
# says: no sooner and no later
# in app/repositories/memory.py #3
return None
