"""It looks as though the page is cut first and filtered afterwards. Then pages have
holes, and total_count counts something else. Filter first, sort, and cut last."""
# caught by: test_3_filter.py::test_filters_come_before_the_page
# says: What fails one of the filters must not be counted
# in app/api/v1/routers/todos.py #2
first = in_order(owned, params)[: params.page * params.limit]
return [todo for todo in first if matches(todo, params)]
