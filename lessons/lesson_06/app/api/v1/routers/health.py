"""HTTP for the health of the process."""

from typing import Literal

from fastapi import APIRouter
from pydantic import BaseModel

router = APIRouter(tags=["health"])


class Health(BaseModel):
    status: Literal["ok"]


@router.get("/health")
async def read_health() -> Health:
    """Tell that the process is up. No other system is asked."""
    return Health(status="ok")
