"""HTTP for users."""

from fastapi import APIRouter, status

from app.core.dependencies import Users
from app.models.user import User
from app.schemas.user import UserCreate, UserRead

router = APIRouter(prefix="/users", tags=["users"])


@router.post("", response_model=UserRead, status_code=status.HTTP_201_CREATED)
async def register_user(new: UserCreate, users: Users) -> User:
    """Open an account. One e-mail address can have one account."""
    return await users.register(new)
