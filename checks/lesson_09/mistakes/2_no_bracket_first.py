"""It looks as though text that begins with a bracket is refused. A tag has a letter, a ! or a ? behind it."""
# caught by: test_2_text.py::test_text_may_have_brackets
# says: people write like that
# in app/utils/filetypes.py #2
try:
    text = codecs.getincrementaldecoder("utf-8")().decode(head, final=len(head) < HEAD_BYTES)
except UnicodeDecodeError:
    return False
return not CONTROL.search(text) and not text.lstrip("\ufeff \t\r\n").startswith("<")
