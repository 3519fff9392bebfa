"""It looks as though a message of your own holds the text that was sent. msg is a part of the answer, too: say what is wrong, and not with which value."""
# caught by: test_5_refusals.py::test_a_refusal_does_not_repeat_what_was_sent
# says: one day the field is a password
# top of app/schemas/common.py
from pydantic import AfterValidator


def without_nul(text: str) -> str:
    if "\x00" in text:
        raise ValueError(f"{text!r} holds NUL")
    return text


# in app/schemas/common.py
CleanStr = Annotated[
    str, StringConstraints(max_length=10**6), AfterValidator(without_nul)
]
