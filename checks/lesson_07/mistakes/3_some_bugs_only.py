"""It looks as though the last resort is registered for some kinds of errors. Nobody can list all bugs: take Exception."""
# caught by: test_3_bugs.py::test_a_bug_is_told_in_the_envelope
# says: no use for a line of text
# in app/core/error_handlers.py #2
for kind in (ArithmeticError, LookupError, TypeError, ValueError, RuntimeError):
    app.exception_handler(kind)(answer_bug)
