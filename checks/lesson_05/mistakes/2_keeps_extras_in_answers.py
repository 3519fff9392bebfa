"""It looks as though an answer keeps what it has no field for. Out needs one setting only, the one for attributes."""
# caught by: test_2_out.py::test_an_answer_takes_in_nothing_else
# says: lets everything out
# in app/schemas/common.py #2
model_config = ConfigDict(from_attributes=True, extra="allow")
