"""It looks as though the slice ends at position limit, whatever the page. A slice takes
two positions, not a position and a length."""
# caught by: test_2_envelope.py::test_the_pages_together_are_the_whole_list
# says: no client ever sees
# in app/utils/pagination.py #2
start = (params.page - 1) * params.limit
return Page(
    items=list(items[start : params.limit]),
    page=params.page,
    limit=params.limit,
    total_count=len(items),
)
