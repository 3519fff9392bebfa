"""Build the application. Importing this module starts nothing."""

import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import FastAPI

from app.api.v1.routers import health

logger = logging.getLogger(__name__)

# exercise 4: Give the API a title and a version of its own.
API_TITLE = "FastAPI"
API_VERSION = "0.1.0"
# end exercise 4


@asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncIterator[None]:
    """Record when the application starts to serve and when it stops."""
    # exercise 3: Record the start before serving, and the stop whatever happens.
    yield
    # end exercise 3


def create_app() -> FastAPI:
    """Build a new application that shares nothing with any other."""
    # exercise 1: Build and wire a new application on every call.
    return app
    # end exercise 1


# exercise 1: Let the server find an application that the factory has built.
app = FastAPI(title=API_TITLE, version=API_VERSION, lifespan=lifespan)
app.include_router(health.router)
# end exercise 1
