"""It looks as though what is due soon counts as overdue. Overdue is what was due before now, by self.clock."""
# caught by: test_5_counts.py::test_a_todo_is_overdue_when_its_time_is_past
# says: due before now
# top of app/services/today_service.py
from datetime import timedelta
# in app/services/today_service.py #1
still_open = TodoQuery(completed=False)
overdue = TodoQuery(completed=False, due_before=self.clock.now() + timedelta(minutes=10))
return TodayRead(
    open_todos=await self.todos.count_for_owner(owner_id, still_open),
    overdue_todos=await self.todos.count_for_owner(owner_id, overdue),
    quote=await self._quote(),
)
