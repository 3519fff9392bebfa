"""It looks as though EmailStr speaks to the client, and quotes what was sent. Email lets it judge in silence."""
# caught by: test_5_addresses.py::test_a_refused_address_is_told_in_plain_words
# says: quotes pieces of it
# in app/schemas/user.py
email: EmailStr
display_name: DisplayName

@field_validator("email")
@classmethod
def ignore_case(cls, email: str) -> str:
    return email.lower()
