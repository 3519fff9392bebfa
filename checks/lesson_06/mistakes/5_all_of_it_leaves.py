"""It looks as though everything that the storage knows of a user leaves with the answer. Name a response model."""
# caught by: test_5_users.py::test_a_user_leaves_with_four_fields
# says: Soon it will keep passwords
# in app/api/v1/routers/users.py
@router.post("", response_model=None, status_code=status.HTTP_201_CREATED)
async def register_user(new: UserCreate, users: Users) -> User:
    """Open an account. One e-mail address can have one account."""
    return await users.register(new)
