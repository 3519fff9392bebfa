"""It looks as though a validator writes the address small before it is known to be text. Let it run behind the type, or look first."""
# caught by: test_5_addresses.py::test_what_is_no_address_is_refused
# says: a mail to such an address
# in app/schemas/user.py
email: Email
display_name: DisplayName

@field_validator("email", mode="before")
@classmethod
def ignore_case(cls, email: str) -> str:
    return email.lower()
