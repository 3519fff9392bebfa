"""It looks as though text is rewritten on its way in. Two texts that look the same can be different on purpose; keep what was sent."""
# caught by: test_5_text.py::test_every_other_sign_is_kept
# says: belongs to who wrote it
# top of app/schemas/todo.py
import unicodedata

from pydantic import AfterValidator
# in app/schemas/todo.py #2
Description = Annotated[
    CleanStr,
    StringConstraints(max_length=2000),
    AfterValidator(lambda text: unicodedata.normalize("NFC", text)),
]
Priority = Annotated[int, Field(ge=1, le=5)]
