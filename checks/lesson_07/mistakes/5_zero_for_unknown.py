"""It looks as though the counts may fail as the quote may. Somebody whose todos cannot be read is told that there are none."""
# caught by: test_5_today.py::test_without_the_todos_there_is_no_today
# says: without them there is no answer
# in app/services/today_service.py #1
still_open = TodoQuery(completed=False)
overdue = TodoQuery(completed=False, due_before=self.clock.now())
try:
    open_todos = await self.todos.count_for_owner(owner_id, still_open)
    overdue_todos = await self.todos.count_for_owner(owner_id, overdue)
except Exception:
    logger.warning("the todos cannot be counted", exc_info=True)
    open_todos = overdue_todos = 0
return TodayRead(
    open_todos=open_todos,
    overdue_todos=overdue_todos,
    quote=await self._quote(),
)
