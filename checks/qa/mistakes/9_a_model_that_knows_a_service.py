"""It looks as though a model asks a service."""
# caught by: test_9_parts.py::test_no_part_imports_what_is_above_it
# says: cannot be used, or tested, without it
# end of app/models/planted.py
"""A model that knows too much."""

from app.services.todo_service import TodoService

__all__ = ["TodoService"]
