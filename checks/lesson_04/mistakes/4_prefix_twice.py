"""It looks as though the address holds a part twice. The router has its prefix already."""
# caught by: test_4_users.py::test_a_user_has_a_list
# says: repaired and included
# in app/api/v1/router.py #2
router.include_router(user_todos.router, prefix="/users")
