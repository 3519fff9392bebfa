"""HTTP for users."""

from fastapi import APIRouter, status

from app.core.dependencies import Users
from app.models.user import User
from app.schemas.user import UserCreate, UserRead

router = APIRouter(prefix="/users", tags=["users"])


# exercise 5: Register a user; answer 201 and the user.
# end exercise 5
