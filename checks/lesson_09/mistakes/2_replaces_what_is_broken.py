"""It looks as though bytes that are no UTF-8 are replaced, and so everything is text. Let them be an error."""
# caught by: test_2_types.py::test_only_four_types_are_taken
# says: a list of what is forbidden
# in app/utils/filetypes.py #2
text = head.decode("utf-8", errors="replace")
return not CONTROL.search(text) and not MARKUP.match(text)
