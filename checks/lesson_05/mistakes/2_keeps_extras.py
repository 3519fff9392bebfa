"""It looks as though undeclared fields are let in. Then a client can send the facts that only the server knows."""
# caught by: test_2_strict.py::test_what_the_server_decides_cannot_be_sent
# says: another person's list
# in app/schemas/common.py #1
model_config = ConfigDict(extra="allow", strict=True)
