"""It looks as though the service looks at the clock of the machine. Ask self.clock, as everything else does."""
# caught by: test_5_today.py::test_overdue_is_judged_by_the_clock
# says: tests can set it
# top of app/services/today_service.py
from datetime import UTC, datetime
# in app/services/today_service.py #1
still_open = TodoQuery(completed=False)
overdue = TodoQuery(completed=False, due_before=datetime.now(UTC))
return TodayRead(
    open_todos=await self.todos.count_for_owner(owner_id, still_open),
    overdue_todos=await self.todos.count_for_owner(owner_id, overdue),
    quote=await self._quote(),
)
