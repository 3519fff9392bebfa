"""It looks as though CleanStr is plain text and a function. Text without a constraint of its own may hold half of an emoji, and behind a function Pydantic counts before it takes the space away. Use a pattern."""
# caught by: test_5_text.py::test_half_an_emoji_is_refused
# says: UTF-8 has no bytes
# top of app/schemas/common.py
from pydantic import AfterValidator


def without_nul(text: str) -> str:
    if "\x00" in text:
        raise ValueError("NUL is no text")
    return text


# in app/schemas/common.py
CleanStr = Annotated[str, AfterValidator(without_nul)]
