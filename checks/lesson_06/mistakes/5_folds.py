"""It looks as though an address is folded and not written small. casefold makes ss of ß, and one account of two mailboxes."""
# caught by: test_5_addresses.py::test_other_letters_are_another_mailbox
# says: these reach other people
# in app/schemas/user.py
email: Email
display_name: DisplayName

@field_validator("email")
@classmethod
def ignore_case(cls, email: str) -> str:
    return email.casefold()
