"""It looks as though a page past the end answers 404. The list is there; it is only
shorter than the client thought, and total_count tells it so."""
# caught by: test_2_envelope.py::test_a_page_past_the_end_is_empty_but_counts
# says: there is just nothing so far back
# top of app/utils/pagination.py
from fastapi import HTTPException
# in app/utils/pagination.py #2
start = (params.page - 1) * params.limit
if items and start >= len(items):
    raise HTTPException(404, "There is no such page.")
return Page(
    items=list(items[start : start + params.limit]),
    page=params.page,
    limit=params.limit,
    total_count=len(items),
)
