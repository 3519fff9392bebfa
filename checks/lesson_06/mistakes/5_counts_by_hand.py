"""It looks as though a display name is counted by hand, and half an emoji passes. It breaks the answer; build on CleanStr."""
# caught by: test_5_users.py::test_a_display_name_has_1_to_80_signs
# says: others have to see it
# top of app/schemas/user.py
from pydantic import AfterValidator
from pydantic_core import PydanticCustomError


def require_name(name: str) -> str:
    name = name.strip()
    if not 1 <= len(name) <= 80 or "\x00" in name:
        raise PydanticCustomError("name", "Input should have 1 to 80 signs")
    return name
# in app/schemas/user.py
email: Email
display_name: Annotated[str, AfterValidator(require_name)]

@field_validator("email")
@classmethod
def ignore_case(cls, email: str) -> str:
    return email.lower()
