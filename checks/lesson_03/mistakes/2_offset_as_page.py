"""It looks as though the envelope holds the position of the first item where the number
of the page belongs."""
# caught by: test_2_envelope.py::test_the_envelope_says_what_was_asked_for
# says: Answers overtake each other
# in app/utils/pagination.py #2
start = (params.page - 1) * params.limit
return Page(
    items=list(items[start : start + params.limit]),
    page=start,
    limit=params.limit,
    total_count=len(items),
)
