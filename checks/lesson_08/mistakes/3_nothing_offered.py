"""It looks as though a request that offers no id fails: the header is None then, and a pattern matches texts only."""
# caught by: test_3_header.py::test_every_answer_tells_the_id_of_its_lines
# says: this check begins by creating
# in app/core/context.py
if SAFE_ID.fullmatch(offered):
    return offered
return uuid4().hex
