"""It looks as though the client's name is still a part of the path, behind a random one. What is shown need not be in a path at all."""
# caught by: test_3_names.py::test_nobody_chooses_a_name_in_the_storage
# says: is a part of this path
# in app/services/attachment_service.py
key=f"{uuid4().hex}-{filename}",
