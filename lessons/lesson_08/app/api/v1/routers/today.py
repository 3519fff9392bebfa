"""HTTP for a look at today."""

from fastapi import APIRouter

from app.core.dependencies import CurrentUserId, Today
from app.schemas.today import TodayRead

router = APIRouter(prefix="/today", tags=["today"])


@router.get("")
async def read_today(owner_id: CurrentUserId, today: Today) -> TodayRead:
    """Count your open and your overdue todos, and add a quote if there is one."""
    return await today.look(owner_id)
