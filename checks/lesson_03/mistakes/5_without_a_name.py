"""It looks as though the refusal does not say which parameter it is about. When Pydantic
refuses extra fields itself, it names each of them."""
# caught by: test_5_unknown.py::test_an_unknown_parameter_is_refused
# says: which part is wrong
# top of app/utils/pagination.py
from pydantic import model_validator
# in app/utils/pagination.py
@model_validator(mode="before")
@classmethod
def refuse_unknown(cls, given: dict[str, object]) -> dict[str, object]:
    if set(given) - set(cls.model_fields):
        raise ValueError("unknown parameter")
    return given
