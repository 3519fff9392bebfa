"""Build the application. Importing this module starts nothing."""

import asyncio
import logging
import shutil
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from uuid import uuid4

from fastapi import FastAPI

from app.api.v1.router import router as v1_router
from app.api.v1.routers import health
from app.core.error_handlers import register_error_handlers
from app.core.logging import configure_logging
from app.core.middleware import RequestContextMiddleware
from app.models.attachment import UploadLimits
from app.repositories.files import LocalFileStorage
from app.repositories.memory import (
    MemoryAttachmentRepository,
    MemoryTodoRepository,
    MemoryUserRepository,
)

logger = logging.getLogger(__name__)

API_TITLE = "Todo API"
API_VERSION = "1.0.0"


@asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncIterator[None]:
    """Record when the application starts to serve and when it stops."""
    configure_logging()
    # Todos end with the process, so their files do as well.
    folder = Path(tempfile.gettempdir(), f"todo-api-{uuid4().hex}")
    app.state.file_storage = LocalFileStorage(folder)
    logger.info("%s started", app.title)
    try:
        yield
    finally:
        await asyncio.to_thread(shutil.rmtree, folder, ignore_errors=True)
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
    app.state.attachment_repository = MemoryAttachmentRepository()
    app.state.upload_limits = UploadLimits()
    app.add_middleware(RequestContextMiddleware)
    register_error_handlers(app)
    app.include_router(health.router)
    app.include_router(v1_router)
    return app


app = create_app()
