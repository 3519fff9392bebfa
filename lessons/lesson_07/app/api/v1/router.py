"""Everything that version 1 of the API offers."""

from fastapi import APIRouter

from app.api.errors import documented
from app.api.v1.routers import today, todos, user_todos, users

# exercise 4: Document the errors with which every operation may answer.
router = APIRouter(prefix="/api/v1")
# end exercise 4
router.include_router(today.router)
router.include_router(todos.router)
router.include_router(users.router)
router.include_router(user_todos.router)
