"""It looks as though a display name has no bounds. DisplayName has them."""
# caught by: test_5_users.py::test_a_display_name_has_1_to_80_signs
# says: these have 1 and 80 signs
# in app/schemas/user.py
email: Email
display_name: str

@field_validator("email")
@classmethod
def ignore_case(cls, email: str) -> str:
    return email.lower()
