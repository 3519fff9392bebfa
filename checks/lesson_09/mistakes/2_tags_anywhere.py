"""It looks as though text with a tag anywhere in it is refused. A browser looks at the beginning, and people write about code."""
# caught by: test_2_text.py::test_text_may_have_brackets
# says: people write like that
# in app/utils/filetypes.py #2
try:
    text = codecs.getincrementaldecoder("utf-8")().decode(head, final=len(head) < HEAD_BYTES)
except UnicodeDecodeError:
    return False
return not CONTROL.search(text) and not MARKUP.search(text)
