"""It looks as though a lower part imports a higher one. Hand over what it needs, or move it down."""
# caught by: test_4_users.py::test_imports_point_down
# says: and ends in a cycle
# top of app/repositories/memory.py
from app.services.todo_service import MAX_OPEN_TODOS
