"""It looks as though an answer can be made from a dictionary only. A service returns objects: let Out read attributes."""
# caught by: test_2_out.py::test_an_answer_is_read_from_attributes
# says: objects, and not dictionaries
# in app/schemas/common.py #2
model_config = ConfigDict(extra="forbid")
