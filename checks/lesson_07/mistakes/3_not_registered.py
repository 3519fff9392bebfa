"""It looks as though nobody calls answer_bug. Register it for Exception."""
# caught by: test_3_bugs.py::test_a_bug_is_told_in_the_envelope
# says: no use for a line of text
# in app/core/error_handlers.py #2
