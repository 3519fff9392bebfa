"""Build the application. Importing this module starts nothing."""

import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import FastAPI

from app.api.v1.router import router as v1_router
from app.api.v1.routers import health
from app.core.error_handlers import register_error_handlers
from app.repositories.memory import MemoryTodoRepository, MemoryUserRepository

logger = logging.getLogger(__name__)

API_TITLE = "Todo API"
API_VERSION = "1.0.0"


@asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncIterator[None]:
    """Record when the application starts to serve and when it stops."""
    logger.info("%s started", app.title)
    try:
        yield
    finally:
        logger.info("%s stopped", app.title)


def create_app() -> FastAPI:
    """Build a new application that shares nothing with any other."""
    app = FastAPI(
        title=API_TITLE,
        version=API_VERSION,
        lifespan=lifespan,
        redirect_slashes=False,  # one address for each thing: no slash at the end
    )
    app.state.todo_repository = MemoryTodoRepository()
    app.state.user_repository = MemoryUserRepository()
    register_error_handlers(app)
    app.include_router(health.router)
    app.include_router(v1_router)
    return app


app = create_app()
