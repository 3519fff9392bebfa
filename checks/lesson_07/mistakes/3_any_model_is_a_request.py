"""It looks as though answer_invalid answers for every ValidationError of Pydantic. One that comes from our own data is a bug, and no mistake of the client."""
# caught by: test_3_kinds.py::test_our_own_models_can_have_bugs
# says: 422 blames the client
# top of app/core/error_handlers.py
from pydantic import ValidationError
# in app/core/error_handlers.py #2
app.exception_handler(Exception)(answer_bug)
app.exception_handler(ValidationError)(answer_invalid)
