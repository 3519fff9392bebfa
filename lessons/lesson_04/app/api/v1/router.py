"""Everything that version 1 of the API offers."""

from fastapi import APIRouter

# exercise 4: Import the router of a user's todos.
from app.api.v1.routers import todos
# end exercise 4

router = APIRouter(prefix="/api/v1")
router.include_router(todos.router)
# exercise 4: Offer the todos of a user.
# end exercise 4
