"""It looks as though one check is named for every criterion. Look for the one of the exercise that builds it."""
# caught by: test_6_specification.py::test_every_criterion_is_proven_where_it_is_built
# says: proves something else
# in SPEC.md #4
- SC-1: `lesson_09/test_1_memory.py::test_a_file_comes_back_as_it_was_sent`
- SC-2: `lesson_09/test_1_memory.py::test_a_file_comes_back_as_it_was_sent`
- SC-3: `lesson_09/test_1_memory.py::test_a_file_comes_back_as_it_was_sent`
- SC-4: `lesson_09/test_1_memory.py::test_a_file_comes_back_as_it_was_sent`
- SC-5: `lesson_09/test_1_memory.py::test_a_file_comes_back_as_it_was_sent`
- SC-6: `lesson_09/test_1_memory.py::test_a_file_comes_back_as_it_was_sent`
- SC-7: `lesson_09/test_1_memory.py::test_a_file_comes_back_as_it_was_sent`
- SC-8: `lesson_09/test_1_memory.py::test_a_file_comes_back_as_it_was_sent`
