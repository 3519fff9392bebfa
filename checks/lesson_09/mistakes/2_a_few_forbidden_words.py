"""It looks as though a few beginnings are forbidden, exactly as they are written there. A browser is not so exact."""
# caught by: test_2_text.py::test_no_page_is_taken
# says: runs its script in the name
# in app/utils/filetypes.py #2
try:
    text = codecs.getincrementaldecoder("utf-8")().decode(head)
except UnicodeDecodeError:
    return False
return not CONTROL.search(text) and not text.startswith(
    ("<html", "<!DOCTYPE", "<script", "<svg", "<?xml", "<!--")
)
