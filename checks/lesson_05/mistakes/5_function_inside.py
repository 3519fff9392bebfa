"""It looks as though CleanStr ends with a function. Pydantic then counts first, and takes the space away afterwards: a pattern has no such effect."""
# caught by: test_1_bounds.py::test_space_alone_is_no_title
# says: Take the space away first
# top of app/schemas/common.py
from pydantic import AfterValidator


def without_nul(text: str) -> str:
    if "\x00" in text:
        raise ValueError("NUL is no text")
    return text


# in app/schemas/common.py
CleanStr = Annotated[str, StringConstraints(max_length=10**6), AfterValidator(without_nul)]
