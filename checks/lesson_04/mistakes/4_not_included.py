"""It looks as though the router of user_todos is not included in app/api/v1/router.py."""
# caught by: test_4_users.py::test_a_user_has_a_list
# says: repaired and included
# in app/api/v1/router.py #1
from app.api.v1.routers import todos
# in app/api/v1/router.py #2
