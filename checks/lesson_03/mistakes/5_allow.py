"""It looks as though unknown parameters are allowed: allow keeps them, ignore drops them,
and neither says a word to the client."""
# caught by: test_5_unknown.py::test_an_unknown_parameter_is_refused
# says: a question that was never heard
# in app/utils/pagination.py
model_config = ConfigDict(extra="allow")
