"""It looks as though the address is judged, and then kept as it was sent. EmailStr returns it in one spelling: keep that."""
# caught by: test_5_addresses.py::test_an_address_has_one_spelling
# says: A storage can compare texts
# top of app/schemas/user.py
from pydantic import validate_email
# in app/schemas/user.py
email: CleanStr
display_name: DisplayName

@field_validator("email")
@classmethod
def ignore_case(cls, email: str) -> str:
    validate_email(email)
    return email.strip().lower()
