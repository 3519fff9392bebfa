"""It looks as though any text with an @ in it is an address. EmailStr knows the rest."""
# caught by: test_5_addresses.py::test_what_is_no_address_is_refused
# says: a mail to such an address
# in app/schemas/user.py
email: Annotated[
    CleanStr,
    StringConstraints(strip_whitespace=True, to_lower=True, pattern=r"^[^@]+@[^@]+$"),
]
display_name: DisplayName
