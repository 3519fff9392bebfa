"""It looks as though header and log hold two different ids. There is one in the exchange."""
# caught by: test_3_header.py::test_every_answer_tells_the_id_of_its_lines
# says: what somebody quotes
# top of app/core/middleware.py
from uuid import uuid4
# in app/core/middleware.py
MutableHeaders(scope=message)[REQUEST_ID_HEADER] = uuid4().hex
