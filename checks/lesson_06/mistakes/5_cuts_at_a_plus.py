"""It looks as though what stands behind a plus is cut off. Some servers do so; on others it is another mailbox."""
# caught by: test_5_addresses.py::test_other_letters_are_another_mailbox
# says: these reach other people
# in app/schemas/user.py
email: Email
display_name: DisplayName

@field_validator("email")
@classmethod
def ignore_case(cls, email: str) -> str:
    local, _, domain = email.lower().rpartition("@")
    return f"{local.partition('+')[0]}@{domain}"
