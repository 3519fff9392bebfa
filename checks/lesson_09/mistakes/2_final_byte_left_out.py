"""It looks as though a sign may break off at the end of every text. It may where 256 KiB end, and not where the file ends."""
# caught by: test_2_types.py::test_only_four_types_are_taken
# says: a list of what is forbidden
# in app/utils/filetypes.py #2
try:
    text = codecs.getincrementaldecoder("utf-8")().decode(head)
except UnicodeDecodeError:
    return False
return not CONTROL.search(text) and not MARKUP.match(text)
