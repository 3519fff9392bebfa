"""It looks as though only the beginning of a text is looked at. 256 KiB are there as a whole; what comes behind a few hundred bytes counts as well."""
# caught by: test_2_types.py::test_only_four_types_are_taken
# says: a list of what is forbidden
# in app/utils/filetypes.py #2
try:
    text = codecs.getincrementaldecoder("utf-8")().decode(head[:1024])
except UnicodeDecodeError:
    return False
return not CONTROL.search(text) and not MARKUP.match(text)
