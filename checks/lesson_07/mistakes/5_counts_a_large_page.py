"""It looks as though the todos of the largest page are counted. Somebody can have more; count_for_owner counts all of them, and sends none."""
# caught by: test_5_counts.py::test_today_counts_more_than_any_page
# says: the repository count
# top of app/services/today_service.py
from app.utils.pagination import PageParams
# in app/services/today_service.py #1
still_open = TodoQuery(completed=False)
overdue = TodoQuery(completed=False, due_before=self.clock.now())
page = PageParams(limit=100)
return TodayRead(
    open_todos=len(await self.todos.list_for_owner(owner_id, still_open, page)),
    overdue_todos=len(await self.todos.list_for_owner(owner_id, overdue, page)),
    quote=await self._quote(),
)
