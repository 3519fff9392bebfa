"""What comes in and what goes out about users."""

from datetime import datetime
from typing import Annotated

from pydantic import EmailStr, StringConstraints, WrapValidator, field_validator

from app.schemas.common import CleanStr, In, Out
from app.utils.validators import keep_quiet

Email = Annotated[EmailStr, WrapValidator(keep_quiet)]
DisplayName = Annotated[
    CleanStr, StringConstraints(strip_whitespace=True, min_length=1, max_length=80)
]


class UserCreate(In):
    """Somebody who wants an account."""

    # exercise 5: Take an e-mail address, in one spelling for all that reach one box.
    email: str
    display_name: DisplayName
    # end exercise 5


class UserRead(Out):
    """A user as clients see one."""

    id: int
    email: str
    display_name: str
    created_at: datetime
