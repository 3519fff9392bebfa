"""It looks as though total_count is the number of items on this page. Count the whole
list, before you cut."""
# caught by: test_2_envelope.py::test_total_count_counts_all_pages
# says: how many todos there are in all
# in app/utils/pagination.py #2
start = (params.page - 1) * params.limit
found = list(items[start : start + params.limit])
return Page(items=found, page=params.page, limit=params.limit, total_count=len(found))
