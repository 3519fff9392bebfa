"""It looks as though the counts are taken in a TaskGroup, which wraps what fails into an ExceptionGroup. No handler knows that, so a 503 becomes a 500. asyncio.gather hands on the error itself."""
# caught by: test_5_today.py::test_without_the_todos_there_is_no_today
# says: without them there is no answer
# in app/services/today_service.py #1
still_open = TodoQuery(completed=False)
overdue = TodoQuery(completed=False, due_before=self.clock.now())
async with asyncio.TaskGroup() as group:
    one = group.create_task(self.todos.count_for_owner(owner_id, still_open))
    two = group.create_task(self.todos.count_for_owner(owner_id, overdue))
return TodayRead(
    open_todos=one.result(),
    overdue_todos=two.result(),
    quote=await self._quote(),
)
