"""It looks as though no answer has the header. The answer gets it in _sign, in app/core/middleware.py."""
# caught by: test_3_header.py::test_every_answer_tells_the_id_of_its_lines
# says: what somebody quotes
# in app/core/middleware.py
