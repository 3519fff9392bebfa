"""It looks as though "Ada <ada@example.com>" is taken for an address. EmailStr lets it pass; Email, which is given, does not."""
# caught by: test_5_addresses.py::test_an_address_comes_alone
# says: throws it away
# top of app/schemas/user.py
from pydantic import AfterValidator, validate_email
from pydantic_core import PydanticCustomError


def quietly(address: str) -> str:
    try:
        return validate_email(address.strip())[1]
    except ValueError:
        raise PydanticCustomError("value_error", "Input should be an address") from None
# in app/schemas/user.py
email: Annotated[CleanStr, AfterValidator(quietly)]
display_name: DisplayName

@field_validator("email")
@classmethod
def ignore_case(cls, email: str) -> str:
    return email.lower()
