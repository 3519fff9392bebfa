"""It looks as though the leading minus changes nothing."""
# caught by: test_4_sort.py::test_sort_orders_the_whole_list
# says: first the whole list is sorted, and then the pages are cut
# in app/api/v1/routers/todos.py
field = params.sort.removeprefix("-")
known = [todo for todo in todos if getattr(todo, field) is not None]
unknown = [todo for todo in todos if getattr(todo, field) is None]
return sorted(known, key=attrgetter(field, "id")) + sorted(unknown, key=attrgetter("id"))
