"""It looks as though each page ends one todo too early. The end of a slice is not part
of it already."""
# caught by: test_2_envelope.py::test_the_pages_together_are_the_whole_list
# says: no client ever sees
# in app/utils/pagination.py #2
start = (params.page - 1) * params.limit
return Page(
    items=list(items[start : start + params.limit - 1]),
    page=params.page,
    limit=params.limit,
    total_count=len(items),
)
