"""It looks as though "yes" still becomes true. Pydantic converts unless a model is strict."""
# caught by: test_2_strict.py::test_no_type_is_taken_for_another
# says: nobody can list what passes
# in app/schemas/common.py #1
model_config = ConfigDict(extra="forbid")
