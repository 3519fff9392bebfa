"""It looks as though an empty file is told apart from no other refusal. It is the field file that is wrong: 422."""
# caught by: test_2_form.py::test_an_empty_or_missing_file_answers_422
# says: next to the field
# in app/services/attachment_service.py
file_type = detect_type(head)
if not head or file_type is None or not file_type.fits(filename):
    raise UnsupportedFile
return file_type
