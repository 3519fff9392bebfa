"""It looks as though the name in the storage is made of the time and the machine, as uuid1 makes it. It is used once, and it can be foreseen."""
# caught by: test_3_names.py::test_nobody_chooses_a_name_in_the_storage
# says: can be foreseen
# top of app/services/attachment_service.py
from uuid import uuid1
# in app/services/attachment_service.py
key=uuid1().hex,
