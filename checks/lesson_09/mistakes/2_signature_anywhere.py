"""It looks as though a signature counts wherever it stands. It says what a file is at the beginning alone."""
# caught by: test_2_types.py::test_only_four_types_are_taken
# says: a list of what is forbidden
# in app/utils/filetypes.py #1
for signature, file_type in SIGNATURES.items():
    if signature in head:
        return file_type
return TEXT if is_plain_text(head) else None
