"""It looks as though text has to be ASCII. Most people write in something else."""
# caught by: test_2_types.py::test_only_four_types_are_taken
# says: known by its first bytes
# in app/utils/filetypes.py #2
text = head.decode("latin-1")
return text.isascii() and not CONTROL.search(text) and not MARKUP.match(text)
