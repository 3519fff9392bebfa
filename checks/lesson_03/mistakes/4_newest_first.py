"""It looks as though the newest todo comes first when nobody asked for an order. That is
a fine default, but another one than the contract names."""
# caught by: test_4_sort.py::test_the_oldest_todo_comes_first_unless_asked
# says: promises created_at
# in app/schemas/todo.py
sort: SortKey = "-created_at"
