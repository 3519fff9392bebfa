"""It looks as though undeclared fields are dropped in silence. The client of a misspelled field gets a 201 and believes it."""
# caught by: test_2_strict.py::test_an_undeclared_field_is_refused
# says: who misspells a field
# in app/schemas/common.py #1
model_config = ConfigDict(extra="ignore", strict=True)
