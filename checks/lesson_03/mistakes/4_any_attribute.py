"""It looks as though every attribute of a todo can be sorted by, whether it is listed or
not. A name that does not exist even ends as a 500."""
# caught by: test_4_sort.py::test_only_the_listed_orders_are_allowed
# says: the list of orders is a closed one
# in app/schemas/todo.py
sort: str = "created_at"
