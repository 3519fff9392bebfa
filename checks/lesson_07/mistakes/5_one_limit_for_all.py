"""It looks as though the limit is for the counts as well. They are needed, and a slow storage is no reason to answer 500."""
# caught by: test_5_counts.py::test_the_counts_have_no_time_limit
# says: the limit is for the quote
# in app/services/today_service.py #1
async with asyncio.timeout(QUOTE_SECONDS):
    still_open = TodoQuery(completed=False)
    overdue = TodoQuery(completed=False, due_before=self.clock.now())
    return TodayRead(
        open_todos=await self.todos.count_for_owner(owner_id, still_open),
        overdue_todos=await self.todos.count_for_owner(owner_id, overdue),
        quote=await self._quote(),
    )
