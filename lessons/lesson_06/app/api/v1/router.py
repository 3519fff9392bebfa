"""Everything that version 1 of the API offers."""

from fastapi import APIRouter

from app.api.v1.routers import todos, user_todos, users

router = APIRouter(prefix="/api/v1")
router.include_router(todos.router)
router.include_router(users.router)
router.include_router(user_todos.router)
