"""It looks as though the model is strict about types as well. Everything in a query is
text, so a strict int refuses every number that a client can send."""
# caught by: test_5_unknown.py::test_every_list_has_pages
# says: What is declared still works
# in app/utils/pagination.py
model_config = ConfigDict(extra="forbid", strict=True)
