"""It looks as though a validator remembers the addresses that it has seen. It does not learn what became of them."""
# caught by: test_5_once.py::test_a_refused_registration_takes_no_address
# says: does not know what became of it
# top of app/schemas/user.py
from pydantic_core import PydanticCustomError

SEEN = set()
# in app/schemas/user.py
email: Email
display_name: DisplayName

@field_validator("email")
@classmethod
def ignore_case(cls, email: str) -> str:
    email = email.lower()
    if email in SEEN:
        raise PydanticCustomError("value_error", "Email is already registered")
    SEEN.add(email)
    return email
