"""It looks as though names in the storage are counted. The next process begins at 1 again, and finds files there."""
# caught by: test_3_names.py::test_nobody_chooses_a_name_in_the_storage
# says: can be foreseen
# top of app/services/attachment_service.py
from itertools import count

NUMBERS = count(1)
# in app/services/attachment_service.py
key=f"attachment-{next(NUMBERS):010}",
