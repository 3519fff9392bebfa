"""It looks as though a schema looks into a storage. It cannot wait for a database, and its answer is old when the user is stored."""
# caught by: test_5_once.py::test_schemas_ask_nobody
# says: a validator cannot wait
# top of app/schemas/user.py
from pydantic_core import PydanticCustomError

from app.repositories import memory
# in app/schemas/user.py
email: Email
display_name: DisplayName

@field_validator("email")
@classmethod
def ignore_case(cls, email: str) -> str:
    if email.lower() in getattr(memory, "TAKEN", ()):
        raise PydanticCustomError("value_error", "Email is already registered")
    return email.lower()
