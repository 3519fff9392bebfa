"""It looks as though what has no signature is taken for text. Text has to be looked at as well."""
# caught by: test_2_types.py::test_only_four_types_are_taken
# says: a list of what is forbidden
# in app/utils/filetypes.py #1
for signature, file_type in SIGNATURES.items():
    if head.startswith(signature):
        return file_type
return TEXT
