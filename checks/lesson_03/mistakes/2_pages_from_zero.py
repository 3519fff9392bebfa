"""It looks as though the first page begins behind the first todos: page 1 has to start
at position 0."""
# caught by: test_2_envelope.py::test_the_pages_together_are_the_whole_list
# says: no client ever sees
# in app/utils/pagination.py #2
start = params.page * params.limit
return Page(
    items=list(items[start : start + params.limit]),
    page=params.page,
    limit=params.limit,
    total_count=len(items),
)
