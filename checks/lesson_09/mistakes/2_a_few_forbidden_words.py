"""It looks as though a few beginnings are forbidden. Any tag can run a script, and a browser knows a hundred of them."""
# caught by: test_2_text.py::test_no_page_is_taken
# says: runs its script in the name
# in app/utils/filetypes.py #2
try:
    text = codecs.getincrementaldecoder("utf-8")().decode(head, final=len(head) < HEAD_BYTES)
except UnicodeDecodeError:
    return False
beginning = text.lstrip("\ufeff \t\r\n").lower()
return not CONTROL.search(text) and not beginning.startswith(
    ("<!", "<?", "<html", "<head", "<body", "<script", "<svg")
)
