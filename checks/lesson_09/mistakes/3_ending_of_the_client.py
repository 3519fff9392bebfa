"""It looks as though the ending of the client's name is a part of the path. What a client wrote shapes no path at all."""
# caught by: test_3_names.py::test_nobody_chooses_a_name_in_the_storage
# says: is a part of this path
# in app/services/attachment_service.py
key=uuid4().hex + "".join(filename.rpartition(".")[1:]),
