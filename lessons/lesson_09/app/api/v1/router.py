"""Everything that version 1 of the API offers."""

from fastapi import APIRouter

from app.api.errors import documented
from app.api.v1.routers import attachments, today, todos, user_todos, users

router = APIRouter(prefix="/api/v1", responses=documented(400, 422, 500, 503))
router.include_router(today.router)
router.include_router(todos.router)
router.include_router(attachments.router)
router.include_router(users.router)
router.include_router(user_todos.router)
