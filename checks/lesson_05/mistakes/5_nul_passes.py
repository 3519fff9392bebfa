"""It looks as though text may hold NUL. Give CleanStr a pattern that has no place for it."""
# caught by: test_5_text.py::test_nul_is_refused_wherever_text_comes_in
# says: Refuse it where text comes in
# in app/schemas/common.py
CleanStr = str
