"""It looks as though a route talks to the storage itself."""
# caught by: test_9_parts.py::test_routes_reach_storage_through_services
# says: walks around the rules
# end of app/api/planted.py
"""A route that needs no service."""

from app.repositories.memory import MemoryTodoRepository

__all__ = ["MemoryTodoRepository"]
