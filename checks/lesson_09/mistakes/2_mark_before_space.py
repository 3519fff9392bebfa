"""It looks as though a byte order mark is cut off in one place only. Space and marks can come in any order."""
# caught by: test_2_text.py::test_no_page_is_taken
# says: runs its script
# in app/utils/filetypes.py #2
try:
    text = codecs.getincrementaldecoder("utf-8")().decode(head, final=len(head) < HEAD_BYTES)
except UnicodeDecodeError:
    return False
return not CONTROL.search(text) and not re.match(r"<[!?A-Za-z]", text.strip().lstrip("\ufeff"))
