"""It looks as though registration answers 200. Something new is there, and 201 says so."""
# caught by: test_5_users.py::test_a_registered_user_is_answered
# says: both are new
# in app/api/v1/routers/users.py
@router.post("", response_model=UserRead)
async def register_user(new: UserCreate, users: Users) -> User:
    """Open an account. One e-mail address can have one account."""
    return await users.register(new)
