"""It looks as though repetitions go by way of a set. A set forgets the order; a dictionary keeps it."""
# caught by: test_1_tags.py::test_tags_are_small_and_each_is_there_once
# says: It stands where it was named first
# in app/utils/validators.py
return sorted(set(names))
