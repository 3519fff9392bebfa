"""It looks as though a display name has to be of Latin letters. People choose their names: bound the length alone."""
# caught by: test_5_users.py::test_a_display_name_has_1_to_80_signs
# says: this has 1 to 80 signs
# in app/schemas/user.py
email: Email
display_name: Annotated[DisplayName, StringConstraints(pattern=r"^[\w .-]+$")]

@field_validator("email")
@classmethod
def ignore_case(cls, email: str) -> str:
    return email.lower()
