"""It looks as though a page passes as text. To a browser it is more than that."""
# caught by: test_2_text.py::test_no_page_is_taken
# says: runs its script in the name
# in app/utils/filetypes.py #2
try:
    text = codecs.getincrementaldecoder("utf-8")().decode(head, final=len(head) < HEAD_BYTES)
except UnicodeDecodeError:
    return False
return not CONTROL.search(text)
