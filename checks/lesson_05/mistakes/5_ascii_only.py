"""It looks as though CleanStr lists the signs that you had in mind. Most people write with others; list what is refused."""
# caught by: test_5_text.py::test_every_other_sign_is_kept
# says: people write in many scripts
# in app/schemas/common.py
CleanStr = Annotated[str, StringConstraints(pattern=r"^[\x20-\x{1FFFF}]*$")]
