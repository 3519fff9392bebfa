"""It looks as though one check is named for every criterion. Look for the one that would turn red without the code for it."""
# caught by: test_6_specification.py::test_every_criterion_is_proven_where_it_is_built
# says: proves something else
# in SPEC.md #4
- SC-1, SC-2, SC-3, SC-4, SC-5, SC-6, SC-7, SC-8: `lesson_09/test_1_memory.py::test_a_file_comes_back_as_it_was_sent`
