"""It looks as though a sign that breaks off makes text invalid. 256 KiB end in the middle of one sooner or later."""
# caught by: test_2_text.py::test_text_may_break_off_within_a_sign
# says: 256 KiB end wherever they end
# in app/utils/filetypes.py #2
try:
    text = head.decode()
except UnicodeDecodeError:
    return False
return not CONTROL.search(text) and not MARKUP.match(text)
