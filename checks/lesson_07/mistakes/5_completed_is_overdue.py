"""It looks as though a completed todo can be overdue. Ask for open ones in both counts."""
# caught by: test_5_today.py::test_today_counts_your_open_and_overdue_todos
# says: what others have to do is theirs
# in app/services/today_service.py #1
still_open = TodoQuery(completed=False)
overdue = TodoQuery(due_before=self.clock.now())
return TodayRead(
    open_todos=await self.todos.count_for_owner(owner_id, still_open),
    overdue_todos=await self.todos.count_for_owner(owner_id, overdue),
    quote=await self._quote(),
)
