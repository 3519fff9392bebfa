"""It looks as though the operation names no response model. FastAPI then takes the type behind the arrow: what you keep of a user is what leaves."""
# caught by: test_5_users.py::test_a_user_leaves_with_four_fields
# says: described as User
# in app/api/v1/routers/users.py
@router.post("", status_code=status.HTTP_201_CREATED)
async def register_user(new: UserCreate, users: Users) -> User:
    """Open an account. One e-mail address can have one account."""
    return await users.register(new)
